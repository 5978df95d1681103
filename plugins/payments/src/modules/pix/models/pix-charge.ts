import { model } from "@medusajs/framework/utils";
import { CHARGE_STATES } from "../../../lib/charges/state-names";

/**
 * One cob at the PSP, one per payment session. Outlives the session, which
 * Medusa deletes when a cart changes or a code is renewed: money may still come.
 */
const PixCharge = model
  .define("pix_charge", {
    id: model.id({ prefix: "pixch" }).primaryKey(),
    txid: model.text().unique(),
    session_id: model.text(),
    payment_collection_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** What the cob asks for, in centavos. */
    amount: model.number(),
    state: model.enum([...CHARGE_STATES]).default("requested"),
    pix_copia_e_cola: model.text().nullable(),
    revision: model.number().default(0),
    expires_at: model.dateTime(),
    /** When the PSP is asked next, should its webhook be lost; null when it need not be. */
    next_check_at: model.dateTime().nullable(),
    /** When the order is looked at next whose time may be over; null while it never was. */
    next_expiry_at: model.dateTime().nullable(),
    /** How often that was tried without an outcome. */
    expiry_attempts: model.number().default(0),
    paid_at: model.dateTime().nullable(),
    /** When the order's payment was captured with it. */
    captured_at: model.dateTime().nullable(),
    /** When nothing is left to do: captured, order cancelled, replaced or abandoned. */
    closed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"] },
    { on: ["payment_collection_id"] },
    { name: "IDX_pix_charge_open_check", on: ["next_check_at"], where: "closed_at IS NULL" },
    {
      name: "IDX_pix_charge_open_order",
      on: ["expires_at"],
      where: "closed_at IS NULL AND order_id IS NOT NULL",
    },
  ]);

export default PixCharge;
