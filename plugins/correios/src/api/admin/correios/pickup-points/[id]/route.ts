import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { deleteDeliverySetupWorkflow } from "../../../../../features/local-delivery/use-cases/delete-delivery-setup";
import { updateDeliverySetupWorkflow } from "../../../../../features/local-delivery/use-cases/update-delivery-setup";
import { sendOne } from "../../delivery-setup";
import type { UpdatePickupPoint } from "../../delivery-validators";

const idOf = (req: AuthenticatedMedusaRequest): string => req.params.id ?? "";

/** One pick-up point, with its address and hours. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await sendOne("point", idOf(req), req, res);
}

/** Changes what the body names; the rest stays. */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdatePickupPoint>>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req as AuthenticatedMedusaRequest);
  await updateDeliverySetupWorkflow(req.scope).run({ input: { kind: "point", id, data: req.validatedBody } });
  await sendOne("point", id, req as AuthenticatedMedusaRequest, res);
}

/** Takes a point away: shoppers are no longer offered it. Orders keep its address. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await deleteDeliverySetupWorkflow(req.scope).run({ input: { kind: "point", id } });
  res.json({ id, object: "pickup_point", deleted: true });
}
