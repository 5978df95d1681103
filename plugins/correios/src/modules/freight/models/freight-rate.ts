import { model } from "@medusajs/framework/utils";
import { RATE_SOURCES } from "../../../features/freight/domain/rates/table";

/** A line of the fallback table; see `Rate`. Weights in grams, amounts in centavos. */
const FreightRate = model
  .define("freight_rate", {
    id: model.id({ prefix: "frate" }).primaryKey(),
    service: model.text(),
    cep_start: model.text(),
    cep_end: model.text(),
    max_grams: model.number(),
    amount: model.number(),
    /** Business days from posting. */
    days: model.number(),
    source: model.enum([...RATE_SOURCES]),
    refreshed_at: model.dateTime(),
  })
  .indexes([{ on: ["service", "cep_start", "cep_end", "max_grams"], unique: true }]);

export default FreightRate;
