import { model } from "@medusajs/framework/utils";
import { PAYMENT_METHODS, SETTLEMENT_KINDS } from "../../../lib/records/types";

/**
 * Money that moved at a provider. Append-only: the database refuses DELETE and
 * any change but the announcement, and holds net = gross − fee.
 */
const PaymentSettlement = model
  .define("payment_settlement", {
    id: model.id({ prefix: "payst" }).primaryKey(),
    kind: model.enum([...SETTLEMENT_KINDS]),
    method: model.enum([...PAYMENT_METHODS]),
    provider_id: model.text(),
    order_id: model.text().nullable(),
    reference: model.text(),
    /** Centavos, negative when it leaves us. */
    gross: model.number(),
    fee: model.number(),
    net: model.number(),
    /** Local dates of São Paulo, "YYYY-MM-DD": text, since a timestamp would shift them. */
    occurred_on: model.text(),
    expected_on: model.text(),
    /** When `payments.settlement_recorded` was emitted; null is the outbox. */
    announced_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["kind", "reference"], unique: true },
    { on: ["order_id"] },
    { on: ["occurred_on"] },
    { name: "IDX_payment_settlement_outbox", on: ["created_at"], where: "announced_at IS NULL" },
  ]);

export default PaymentSettlement;
