import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";

import { type CoffeeList, listCoffees } from "../../../listing/list-coffees";
import { parseCoffeeQuery } from "../../../listing/query";
import { contextOf } from "../../context-of";

/** The shop's coffees, filtered and sorted, with the filters' choices. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse<CoffeeList>): Promise<void> {
  const query = parseCoffeeQuery(req.query);
  const context = await contextOf(req, query.region_id);
  res.json(await listCoffees(req.scope, context, query));
}
