import { model } from "@medusajs/framework/utils";
import { REFUND_STATES } from "../../../lib/refunds/state-names";

/**
 * One refund of one incoming payment, at its provider. Append-only: the
 * database refuses DELETE and any change of what was asked for; the columns
 * about its fate move.
 */
const PaymentRefund = model
  .define("payment_refund", {
    id: model.id({ prefix: "payrf" }).primaryKey(),
    provider_id: model.text(),
    method: model.enum(["pix", "boleto", "card"]),
    /** The decision that it is part of: core's refund id, a case's id, or the provider's own. */
    request_id: model.text(),
    core_refund_id: model.text().nullable(),
    session_id: model.text().nullable(),
    payment_collection_id: model.text().nullable(),
    order_id: model.text().nullable(),
    charge_reference: model.text().nullable(),
    /** The money that goes back (PIX: endToEndId). */
    reference: model.text(),
    /** Its id at the provider, of our making unless `source` is "provider". */
    refund_id: model.text(),
    /** Centavos. */
    amount: model.number(),
    /** Who decided it: this shop, or someone in the provider's own panel. */
    source: model.enum(["shop", "provider"]).default("shop"),
    state: model.enum([...REFUND_STATES]).default("requested"),
    /** Staff moves the money by hand: the provider has no refunds by API. */
    manual: model.boolean().default(false),
    external_id: model.text().nullable(),
    reason: model.text().nullable(),
    /** Centavos. */
    fee: model.number().default(0),
    settled_at: model.dateTime().nullable(),
    failed_at: model.dateTime().nullable(),
    attempts: model.number().default(0),
    /** When the provider is asked next; null when its last word is known. */
    next_attempt_at: model.dateTime().nullable(),
    /** When the sweep looks at it again; null while it never did. */
    next_sweep_at: model.dateTime().nullable(),
    /** The state that history, settlements and cases know. */
    recorded_state: model.text().nullable(),
    /** What Medusa's own books say of it: "held" (counted as refunded), "released" (not), or not looked at yet. */
    booked_as: model.text().nullable(),
  })
  .indexes([
    { on: ["provider_id", "reference", "refund_id"], unique: true },
    { on: ["request_id"] },
    { on: ["core_refund_id"] },
    { on: ["order_id"] },
    { on: ["charge_reference"] },
    { name: "IDX_payment_refund_due", on: ["next_attempt_at"], where: "next_attempt_at IS NOT NULL" },
  ]);

export default PaymentRefund;
