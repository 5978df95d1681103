import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { createDeliverySetupWorkflow } from "../../../../features/local-delivery/use-cases/create-delivery-setup";
import { sendList, sendOne } from "../delivery-setup";
import type { CreateFreeFreightRule } from "../delivery-validators";

/** Free-freight rules, in the order of their priority. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await sendList("rule", req, res);
}

/** Sets up a rule. */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateFreeFreightRule>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createDeliverySetupWorkflow(req.scope).run({
    input: { kind: "rule", data: req.validatedBody },
  });
  await sendOne("rule", result.id, req, res, 201);
}
