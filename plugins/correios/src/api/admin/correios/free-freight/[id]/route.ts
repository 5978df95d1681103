import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { deleteDeliverySetupWorkflow } from "../../../../../features/local-delivery/use-cases/delete-delivery-setup";
import { updateDeliverySetupWorkflow } from "../../../../../features/local-delivery/use-cases/update-delivery-setup";
import { sendOne } from "../../delivery-setup";
import type { UpdateFreeFreightRule } from "../../delivery-validators";

const idOf = (req: AuthenticatedMedusaRequest): string => req.params.id ?? "";

/** One rule of free freight; its least value of goods in centavos. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await sendOne("rule", idOf(req), req, res);
}

/** Changes what the body names; the rest stays. */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdateFreeFreightRule>>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req as AuthenticatedMedusaRequest);
  await updateDeliverySetupWorkflow(req.scope).run({ input: { kind: "rule", id, data: req.validatedBody } });
  await sendOne("rule", id, req as AuthenticatedMedusaRequest, res);
}

/** Takes a rule away; what was sold with it stays as it was sold. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await deleteDeliverySetupWorkflow(req.scope).run({ input: { kind: "rule", id } });
  res.json({ id, object: "free_freight_rule", deleted: true });
}
