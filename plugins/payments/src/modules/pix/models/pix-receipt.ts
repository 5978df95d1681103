import { model } from "@medusajs/framework/utils";
import { RECEIPT_OUTCOMES } from "../../../lib/receipt-outcomes";

/**
 * Money that the PSP confirmed, one row per end-to-end id. Append-only: the
 * database refuses DELETE and any change of the money; only its outcome moves.
 */
const PixReceipt = model
  .define("pix_receipt", {
    id: model.id({ prefix: "pixrc" }).primaryKey(),
    e2eid: model.text().unique(),
    txid: model.text(),
    /** Centavos. */
    amount: model.number(),
    paid_at: model.dateTime(),
    /** What the PSP keeps of it, in centavos; null when nobody knows. */
    fee: model.number().nullable(),
    outcome: model.enum([...RECEIPT_OUTCOMES]).default("pending"),
    order_id: model.text().nullable(),
  })
  .indexes([{ on: ["txid"] }, { on: ["order_id"] }, { on: ["outcome"] }]);

export default PixReceipt;
