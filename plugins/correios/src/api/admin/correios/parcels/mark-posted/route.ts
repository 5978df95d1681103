import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { markParcelsPostedWorkflow } from "../../../../../features/parcels/use-cases/mark-parcels-posted";
import type { MarkPosted } from "./validators";

/** Parcels that staff handed over at the counter; answers how it went for each. */
export async function POST(req: MedusaRequest<MarkPosted>, res: MedusaResponse): Promise<void> {
  const { result } = await markParcelsPostedWorkflow(req.scope).run({ input: req.validatedBody });
  res.json({ results: result });
}
