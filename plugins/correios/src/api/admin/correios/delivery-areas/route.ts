import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { createDeliverySetupWorkflow } from "../../../../features/local-delivery/use-cases/create-delivery-setup";
import { sendList, sendOne } from "../delivery-setup";
import type { CreateDeliveryArea } from "../delivery-validators";

/** Own delivery areas; each with the CEPs that it shares with others. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await sendList("area", req, res);
}

/** Sets up an area. */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateDeliveryArea>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createDeliverySetupWorkflow(req.scope).run({
    input: { kind: "area", data: req.validatedBody },
  });
  await sendOne("area", result.id, req, res, 201);
}
