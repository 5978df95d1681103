import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { deleteDeliverySetupWorkflow } from "../../../../../features/local-delivery/use-cases/delete-delivery-setup";
import { updateDeliverySetupWorkflow } from "../../../../../features/local-delivery/use-cases/update-delivery-setup";
import { sendOne } from "../../delivery-setup";
import type { UpdateDeliveryArea } from "../../delivery-validators";

const idOf = (req: AuthenticatedMedusaRequest): string => req.params.id ?? "";

/** One area of own delivery; its price in centavos. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await sendOne("area", idOf(req), req, res);
}

/** Changes what the body names; the rest stays. */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdateDeliveryArea>>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req as AuthenticatedMedusaRequest);
  await updateDeliverySetupWorkflow(req.scope).run({ input: { kind: "area", id, data: req.validatedBody } });
  await sendOne("area", id, req as AuthenticatedMedusaRequest, res);
}

/** Takes an area away: its CEPs are no longer served, unless by another one. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await deleteDeliverySetupWorkflow(req.scope).run({ input: { kind: "area", id } });
  res.json({ id, object: "delivery_area", deleted: true });
}
