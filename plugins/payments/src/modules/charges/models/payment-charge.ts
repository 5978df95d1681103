import { model } from "@medusajs/framework/utils";
import { PROVIDER_CHARGE_STATES } from "../../../lib/charges/state-names";

/** A boleto or a card payment at a provider, one per payment session. */
const PaymentCharge = model
  .define("payment_charge", {
    id: model.id({ prefix: "pchg" }).primaryKey(),
    /** "efi", "mercadopago" or "stripe". */
    provider: model.text(),
    /** "boleto", "card" or "pix". */
    method: model.text(),
    /** The provider's id; null until it answered for the first time. */
    external_id: model.text().nullable(),
    session_id: model.text().unique(),
    payment_collection_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** Centavos. */
    amount: model.number(),
    state: model.enum([...PROVIDER_CHARGE_STATES]).default("requested"),
    /** Local date of São Paulo, "YYYY-MM-DD". */
    due_on: model.text().nullable(),
    /** When an unpaid order stops waiting for it, grace included. */
    expires_at: model.dateTime().nullable(),
    /** Linha digitável, barcode, last four digits, brand, installments: nothing that PCI forbids. */
    data: model.json().default({}),
    /** Centavos that the provider keeps. */
    fee: model.number().nullable(),
    /** When the provider is asked next, should its webhook be lost; null when it need not be. */
    next_check_at: model.dateTime().nullable(),
    /** When the order is looked at next whose time may be over; null while it never was. */
    next_expiry_at: model.dateTime().nullable(),
    /** How often that was tried without an outcome. */
    expiry_attempts: model.number().default(0),
    paid_at: model.dateTime().nullable(),
    /** When the order's payment was captured with it. */
    captured_at: model.dateTime().nullable(),
    /** When nothing is left to do for the order: captured, cancelled, replaced or abandoned. */
    closed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"] },
    { on: ["payment_collection_id"] },
    { on: ["provider", "external_id"], unique: true, where: "external_id IS NOT NULL" },
    { name: "IDX_payment_charge_due_check", on: ["next_check_at"], where: "next_check_at IS NOT NULL" },
    {
      name: "IDX_payment_charge_open_order",
      on: ["expires_at"],
      where: "closed_at IS NULL AND order_id IS NOT NULL",
    },
  ]);

export default PaymentCharge;
