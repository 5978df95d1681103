import { model } from "@medusajs/framework/utils";

/** From which value on, where and by which service the shop pays the freight. */
const FreeFreightRule = model.define("free_freight_rule", {
  id: model.id({ prefix: "ffrule" }).primaryKey(),
  name: model.text().searchable(),
  /** Centavos. */
  min_subtotal: model.number(),
  states: model.array(),
  /** `37700000-37719999` each. */
  ranges: model.array(),
  services: model.array(),
  priority: model.number().default(100),
  active: model.boolean().default(true),
  /** Local dates `YYYY-MM-DD`: as text, so that no time zone shifts them. */
  valid_from: model.text().nullable(),
  valid_until: model.text().nullable(),
});

export default FreeFreightRule;
