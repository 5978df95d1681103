import { model } from "@medusajs/framework/utils";

/** A box that the store packs in. Whole centimetres, grams and centavos; the database refuses what cannot be. */
const ShippingBox = model
  .define("shipping_box", {
    id: model.id({ prefix: "box" }).primaryKey(),
    name: model.text(),
    length: model.number(),
    width: model.number(),
    height: model.number(),
    outer_length: model.number(),
    outer_width: model.number(),
    outer_height: model.number(),
    empty_grams: model.number(),
    max_grams: model.number(),
    cost: model.number().default(0),
    active: model.boolean().default(true),
  })
  // On lower(name), see the migration.
  .indexes([
    {
      name: "IDX_shipping_box_name_unique",
      on: ["name"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ]);

export default ShippingBox;
