import { model } from "@medusajs/framework/utils";
import { RECEIPT_OUTCOMES } from "../../../lib/receipt-outcomes";

/**
 * Money that a provider confirmed, one row per payment. Append-only: the
 * database refuses DELETE and any change of the money; what became of it moves.
 */
const PaymentChargeReceipt = model
  .define("payment_charge_receipt", {
    id: model.id({ prefix: "pcrcp" }).primaryKey(),
    /** The provider's reference of the payment, prefixed with its name. */
    reference: model.text().unique(),
    charge_id: model.text(),
    /** Centavos. */
    amount: model.number(),
    /** Centavos given back, settled refunds only. */
    refunded: model.number().default(0),
    /** Centavos that the provider keeps; null while it does not say. */
    fee: model.number().nullable(),
    /** Local date on which the money is ours to use. */
    available_on: model.text().nullable(),
    paid_at: model.dateTime(),
    outcome: model.enum([...RECEIPT_OUTCOMES]).default("pending"),
    order_id: model.text().nullable(),
  })
  .indexes([{ on: ["charge_id"] }, { on: ["order_id"] }, { on: ["outcome"] }]);

export default PaymentChargeReceipt;
