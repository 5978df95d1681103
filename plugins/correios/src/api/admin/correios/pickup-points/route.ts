import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { createDeliverySetupWorkflow } from "../../../../features/local-delivery/use-cases/create-delivery-setup";
import { sendList, sendOne } from "../delivery-setup";
import type { CreatePickupPoint } from "../delivery-validators";

/** Pick-up points; each with the shipping options that lead to it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await sendList("point", req, res);
}

/** Sets up a pick-up point. */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreatePickupPoint>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createDeliverySetupWorkflow(req.scope).run({
    input: { kind: "point", data: req.validatedBody },
  });
  await sendOne("point", result.id, req, res, 201);
}
