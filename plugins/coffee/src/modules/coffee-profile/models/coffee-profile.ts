import { model } from "@medusajs/framework/utils";

import { KINDS, PROCESSES, ROASTS } from "../../../lib/coffee";

/** What is known of a product's coffee, and the label drawn from it. */
const CoffeeProfile = model.define("coffee_profile", {
  id: model.id({ prefix: "cofprof" }).primaryKey(),
  kind: model.enum([...KINDS]),
  region: model.text(),
  state: model.text().nullable(),
  producer: model.text().nullable(),
  variety: model.text().nullable(),
  process: model.enum([...PROCESSES]).nullable(),
  altitude_m: model.number().nullable(),
  harvest: model.text().nullable(),
  sca_score: model.float().nullable(),
  roast: model.enum([...ROASTS]),
  notes: model.array(),
  brewing: model.json().nullable(),
  net_content: model.text(),
  palette: model.json().nullable(),
  label_images: model.json().nullable(),
  /** Hash of the drawn label: tells whether a change calls for a new drawing. */
  label_hash: model.text().nullable(),
});

export default CoffeeProfile;
