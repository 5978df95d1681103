import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { addSuggestedBoxesWorkflow } from "../../../../features/boxes/use-cases/add-suggested-boxes";

/** Adds the boxes a coffee roaster usually has; those that are there by name stay as they are. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await addSuggestedBoxesWorkflow(req.scope).run();
  res.status(201).json({ boxes: result });
}
