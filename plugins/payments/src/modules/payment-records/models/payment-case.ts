import { model } from "@medusajs/framework/utils";
import { CASE_KINDS, CASE_RESOLUTIONS, PAYMENT_METHODS } from "../../../lib/records/types";

/**
 * Money that staff decides about. Append-only: the database refuses DELETE, any
 * change of what it is about, and any change at all once it is settled.
 */
const PaymentCase = model
  .define("payment_case", {
    id: model.id({ prefix: "payca" }).primaryKey(),
    kind: model.enum([...CASE_KINDS]),
    method: model.enum([...PAYMENT_METHODS]),
    provider_id: model.text(),
    order_id: model.text().nullable(),
    session_id: model.text().nullable(),
    reference: model.text(),
    /** Centavos in question. */
    amount: model.number(),
    /** Centavos asked for. */
    expected: model.number().nullable(),
    state: model.enum(["open", "settled"]).default("open"),
    resolution: model.enum([...CASE_RESOLUTIONS]).nullable(),
    note: model.text().nullable(),
    /** What the resolution made: a refund's id, a coupon's code. */
    result: model.json().nullable(),
    settled_by: model.text().nullable(),
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["kind", "reference"], unique: true },
    { on: ["order_id"] },
    { on: ["state", "created_at"] },
  ]);

export default PaymentCase;
