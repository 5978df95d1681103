import { model } from "@medusajs/framework/utils";

/** A label as the Correios drew it: one row for each label bought. */
const ParcelLabel = model
  .define("parcel_label", {
    id: model.id({ prefix: "parclb" }).primaryKey(),
    parcel_id: model.text(),
    tracking_code: model.text(),
    /** As it was asked for: "ET" is a label by itself. */
    format: model.text(),
    /** Base64. */
    pdf: model.text(),
  })
  .indexes([{ on: ["parcel_id", "tracking_code"], unique: true }]);

export default ParcelLabel;
