import { model } from "@medusajs/framework/utils";

/** Where the shop delivers with its own people. */
const DeliveryArea = model.define("delivery_area", {
  id: model.id({ prefix: "dlarea" }).primaryKey(),
  name: model.text().searchable(),
  /** `37700000-37719999` each. */
  ranges: model.array(),
  /** Centavos. */
  price: model.number(),
  /** Business days of preparation. */
  days: model.number(),
  /** "mon" to "sun". */
  weekdays: model.array(),
  /** Local time `HH:MM`. */
  cutoff: model.text().nullable(),
  /** Centavos. */
  min_subtotal: model.number().default(0),
  active: model.boolean().default(true),
});

export default DeliveryArea;
