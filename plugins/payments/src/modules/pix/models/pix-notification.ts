import { model } from "@medusajs/framework/utils";

/**
 * One fact that the PSP told us by webhook, as it came. Append-only: the
 * database refuses DELETE and any change of what was received; only the columns
 * about its processing move.
 */
const PixNotification = model
  .define("pix_notification", {
    id: model.id({ prefix: "pixnt" }).primaryKey(),
    /** End-to-end id, refund id (or "-") and status: a repetition has the same. */
    dedupe_key: model.text().unique(),
    e2eid: model.text(),
    refund_id: model.text().nullable(),
    /** RECEBIDO for a payment, else the refund's status. */
    status: model.text(),
    txid: model.text().nullable(),
    raw: model.json(),
    processed_at: model.dateTime().nullable(),
    /** How processing ended: "applied", "unknown_charge" or "not_confirmed". */
    result: model.text().nullable(),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["txid"] },
    { name: "IDX_pix_notification_pending", on: ["next_attempt_at"], where: "processed_at IS NULL" },
  ]);

export default PixNotification;
