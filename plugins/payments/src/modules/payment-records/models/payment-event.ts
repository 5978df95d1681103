import { model } from "@medusajs/framework/utils";
import { HISTORY_KINDS, HISTORY_SOURCES, PAYMENT_METHODS } from "../../../lib/records/types";

/**
 * One line of a payment's history. Append-only: the database refuses DELETE and
 * any change but the collection and order becoming known, and the announcement.
 */
const PaymentEvent = model
  .define("payment_event", {
    id: model.id({ prefix: "payev" }).primaryKey(),
    dedupe_key: model.text().unique(),
    kind: model.enum([...HISTORY_KINDS]),
    method: model.enum([...PAYMENT_METHODS]),
    provider_id: model.text(),
    session_id: model.text().nullable(),
    payment_collection_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** Centavos. */
    amount: model.number().nullable(),
    source: model.enum([...HISTORY_SOURCES]),
    reference: model.text().nullable(),
    detail: model.json().nullable(),
    occurred_at: model.dateTime(),
    /** When `payments.recorded` was emitted; null is the outbox. */
    announced_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"] },
    { on: ["payment_collection_id"] },
    { on: ["session_id"] },
    { on: ["kind", "occurred_at"] },
    { name: "IDX_payment_event_outbox", on: ["created_at"], where: "announced_at IS NULL" },
  ]);

export default PaymentEvent;
