import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { buyLabelsWorkflow } from "../../../../features/parcels/use-cases/buy-labels";
import type { BuyLabels } from "./validators";

/** Buys labels, each parcel's once; answers how each parcel now stands. */
export async function POST(req: MedusaRequest<BuyLabels>, res: MedusaResponse): Promise<void> {
  const { result } = await buyLabelsWorkflow(req.scope).run({ input: req.validatedBody });
  res.json({ results: result });
}
