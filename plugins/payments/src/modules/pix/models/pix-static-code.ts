import { model } from "@medusajs/framework/utils";

/** A code for the counter: printed once, paid by anyone, tied to no order. */
const PixStaticCode = model.define("pix_static_code", {
  id: model.id({ prefix: "pixst" }).primaryKey(),
  /** Tells its payments from others; at most 25 letters and digits. */
  txid: model.text().unique(),
  /** Where it hangs or what it is for, for staff. */
  label: model.text(),
  /** Centavos; null when the payer types the amount. */
  amount: model.number().nullable(),
  pix_copia_e_cola: model.text(),
  created_by: model.text().nullable(),
  archived_at: model.dateTime().nullable(),
});

export default PixStaticCode;
