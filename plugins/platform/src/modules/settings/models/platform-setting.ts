import { model } from "@medusajs/framework/utils";

/** One stored value of one integration; secrets are sealed. */
export const PlatformSetting = model
  .define("platform_setting", {
    id: model.id({ prefix: "pset" }).primaryKey(),
    namespace: model.text(),
    key: model.text(),
    /** The value as JSON text, encrypted when `sealed`. */
    value: model.text(),
    sealed: model.boolean().default(false),
    updated_by: model.text().nullable(),
  })
  .indexes([{ on: ["namespace", "key"], unique: true }]);
