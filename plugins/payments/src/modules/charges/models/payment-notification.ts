import { model } from "@medusajs/framework/utils";

/**
 * What a provider told us by webhook, as it came. Append-only: the database
 * refuses DELETE and any change of what was received; only the columns about
 * its processing move.
 */
const PaymentNotification = model
  .define("payment_notification", {
    id: model.id({ prefix: "pnot" }).primaryKey(),
    provider: model.text(),
    /** A repetition has the same. */
    dedupe_key: model.text().unique(),
    /** What the provider calls it: a payment's id, a token. */
    external_id: model.text().nullable(),
    raw: model.json(),
    processed_at: model.dateTime().nullable(),
    /** How processing ended: "applied", "unknown_charge" or "not_confirmed". */
    result: model.text().nullable(),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["provider", "external_id"] },
    { name: "IDX_payment_notification_pending", on: ["next_attempt_at"], where: "processed_at IS NULL" },
  ]);

export default PaymentNotification;
