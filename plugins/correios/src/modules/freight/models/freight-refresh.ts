import { model } from "@medusajs/framework/utils";

/** One filling of the table from the API, call by call: where it has got to outlives a crash. At most one is running. */
const FreightRefresh = model.define("freight_refresh", {
  id: model.id({ prefix: "frefr" }).primaryKey(),
  state: model.enum(["running", "done", "failed"]).default("running"),
  requested_by: model.enum(["job", "staff"]),
  /** Ids, contract codes and weights of the services, as they were when it began. */
  services: model.json(),
  /** Calls made and to be made. */
  step: model.number().default(0),
  steps: model.number(),
  /** Lines written, and refused by the Correios. */
  written: model.number().default(0),
  refused: model.number().default(0),
  /** Why the last call failed, or the last line was refused. */
  problem: model.text().nullable(),
  /** Calls that failed in a row. */
  failures: model.number().default(0),
  /** No machine takes it up before. */
  next_at: model.dateTime(),
  finished_at: model.dateTime().nullable(),
});

export default FreightRefresh;
