import { model } from "@medusajs/framework/utils";

/** A freight that was sold at a price of the fallback table, and what the Correios really ask. Amounts in centavos. */
const FreightEstimate = model
  .define("freight_estimate", {
    id: model.id({ prefix: "frest" }).primaryKey(),
    order_id: model.text(),
    display_id: model.number().nullable(),
    /** Once for each. */
    shipping_method_id: model.text(),
    service: model.text(),
    service_code: model.text(),
    cep: model.text(),
    /** What the Correios are to be asked: see `Shipment`. */
    parcels: model.json(),
    /** What the shopper paid; 0 when it was free. */
    charged: model.number(),
    /** What the table said. */
    estimated: model.number(),
    /** What the Correios say; null until they do. */
    real: model.number().nullable(),
    state: model.enum(["pending", "known", "refused"]).default("pending"),
    problem: model.text().nullable(),
    attempts: model.number().default(0),
    next_at: model.dateTime(),
    /** When the order was placed. */
    sold_at: model.dateTime(),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["shipping_method_id"], unique: true }, { on: ["sold_at"] }, { on: ["order_id"] }]);

export default FreightEstimate;
