import { model } from "@medusajs/framework/utils";

/** Where people fetch what they bought. */
const PickupPoint = model.define("pickup_point", {
  id: model.id({ prefix: "pickpt" }).primaryKey(),
  name: model.text().searchable(),
  /** See PickupAddress. */
  address: model.json(),
  /** See WeeklyHours. */
  hours: model.json(),
  /** Business days. */
  ready_days: model.number().default(1),
  instructions: model.text().nullable(),
  stock_location_id: model.text().nullable(),
  active: model.boolean().default(true),
});

export default PickupPoint;
