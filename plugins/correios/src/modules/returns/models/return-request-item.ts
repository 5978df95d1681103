import { model } from "@medusajs/framework/utils";
import ReturnRequest from "./return-request";

/** A line of the order that comes back, with what was paid for it. Never changes but for what staff counts. */
const ReturnRequestItem = model.define("return_request_item", {
  id: model.id({ prefix: "rreti" }).primaryKey(),
  request: model.belongsTo(() => ReturnRequest, { mappedBy: "items" }),
  line_item_id: model.text(),
  title: model.text(),
  quantity: model.number(),
  /** Pieces bought. */
  of: model.number(),
  /** Centavos paid for all pieces of the line, discounts taken off. */
  line_paid: model.number(),
  /** Centavos due for these pieces. */
  amount: model.number(),
  /** Staff's count: came back, and of them fit to be sold again. */
  received: model.number().nullable(),
  resellable: model.number().nullable(),
});

export default ReturnRequestItem;
