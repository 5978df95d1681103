import { model } from "@medusajs/framework/utils";
import ReturnRequest from "./return-request";

/** One line of a return's history. Append-only, by the database. */
const ReturnRequestEvent = model.define("return_request_event", {
  id: model.id({ prefix: "rretv" }).primaryKey(),
  request: model.belongsTo(() => ReturnRequest, { mappedBy: "events" }),
  /** An event of the table of transitions, "request", or "problem". */
  event: model.text(),
  from_state: model.text().nullable(),
  to_state: model.text(),
  /** "shopper", "rule", "job", "correios", or the id of a staff member. */
  actor: model.text(),
  note: model.text().nullable(),
});

export default ReturnRequestEvent;
