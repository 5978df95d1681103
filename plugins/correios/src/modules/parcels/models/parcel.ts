import { model } from "@medusajs/framework/utils";
import { PARCEL_STATES } from "../../../features/parcels/domain/state";

/**
 * One box on its way, out or back. What it holds and for which order cannot be rewritten, nor the row removed: the
 * database refuses both. Its fate moves by the table of `parcels/state.ts`.
 */
const Parcel = model
  .define("parcel", {
    id: model.id({ prefix: "parc" }).primaryKey(),
    order_id: model.text(),
    fulfillment_id: model.text().nullable(),
    direction: model.enum(["outbound", "return"]).default("outbound"),
    /** Parcel number `sequence` of `of`, among those packed together. */
    sequence: model.number(),
    of: model.number(),
    /** Id of the service ("pac") and its code in the contract. */
    service: model.text(),
    service_code: model.text(),
    box_name: model.text().nullable(),
    grams: model.number(),
    /** Whole centimetres, outside. */
    length: model.number(),
    width: model.number(),
    height: model.number(),
    items: model.json(),
    /** Centavos. */
    declared_value: model.number().default(0),
    quoted_cost: model.number().nullable(),
    state: model.enum([...PARCEL_STATES]).default("packed"),
    /** Id of the pré-postagem at the Correios. */
    prepost_id: model.text().nullable(),
    /** S10 code. */
    tracking_code: model.text().nullable(),
    /** The code was typed by staff: label and posting are somebody else's. */
    external: model.boolean().default(false),
    /** How many times it was let expire: part of the name that the Correios know the pré-postagem by. */
    registration: model.number().default(0),
    fiscal_kind: model.enum(["nfe", "content_declaration"]).default("content_declaration"),
    nfe_key: model.text().nullable(),
    content_declaration: model.json().nullable(),
    recipient: model.json(),
    label_receipt_id: model.text().nullable(),
    /** Labels asked for since the parcel was bought. */
    label_attempts: model.number().default(0),
    label_requested_at: model.dateTime().nullable(),
    label_expires_at: model.dateTime().nullable(),
    /** When registration, label or its expiry is taken up by the job; null when nothing is due. */
    next_label_check_at: model.dateTime().nullable(),
    /** Why there is no label yet, for staff. */
    label_error: model.text().nullable(),
    posted_at: model.dateTime().nullable(),
    /** Local date. */
    expected_on: model.text().nullable(),
    delivered_at: model.dateTime().nullable(),
    last_event_at: model.dateTime().nullable(),
    next_tracking_at: model.dateTime().nullable(),
    tracking_failures: model.number().default(0),
    /** Why the Correios tell nothing of it, for staff. */
    tracking_error: model.text().nullable(),
    /** State that others were last told of, see `PARCEL_UPDATED`. */
    announced_state: model.text().nullable(),
    late: model.boolean().default(false),
    /** Local date until which the Correios take a claim. */
    claim_until: model.text().nullable(),
    voided_at: model.dateTime().nullable(),
    printed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"] },
    { on: ["fulfillment_id", "direction", "sequence"], unique: true, where: "state <> 'voided'" },
    { on: ["tracking_code"], unique: true, where: "tracking_code IS NOT NULL" },
    { on: ["state", "created_at"] },
    { name: "IDX_parcel_label_due", on: ["next_label_check_at"], where: "next_label_check_at IS NOT NULL" },
    { name: "IDX_parcel_tracking_due", on: ["next_tracking_at"], where: "next_tracking_at IS NOT NULL" },
  ]);

export default Parcel;
