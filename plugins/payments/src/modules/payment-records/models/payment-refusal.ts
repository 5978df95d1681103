import { model } from "@medusajs/framework/utils";
import { REFUSAL_REASONS } from "../../../lib/records/types";

/**
 * Webhooks that were refused: one row per provider, reason, sender and hour,
 * with their count, so that a flood fills no disk. Only count, last time and the
 * latest body's digest move; rows may go after half a year (Marco Civil, art. 15).
 */
const PaymentRefusal = model
  .define("payment_refusal", {
    id: model.id({ prefix: "payrf" }).primaryKey(),
    bucket: model.text().unique(),
    provider: model.text(),
    reason: model.enum([...REFUSAL_REASONS]),
    http_status: model.number(),
    /** null for the senders that exceed an hour's rows. */
    address: model.text().nullable(),
    body_sha256: model.text(),
    body_bytes: model.number(),
    count: model.number().default(1),
    first_at: model.dateTime(),
    last_at: model.dateTime(),
  })
  .indexes([{ on: ["last_at"] }, { on: ["first_at"] }]);

export default PaymentRefusal;
