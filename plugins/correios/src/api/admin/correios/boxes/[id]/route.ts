import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { shippingBoxNotFound } from "../../../../../features/boxes/domain/errors";
import { SHIPPING_BOXES_MODULE } from "../../../../../modules/boxes";
import type ShippingBoxesModuleService from "../../../../../modules/boxes/service";
import { deleteShippingBoxWorkflow } from "../../../../../features/boxes/use-cases/delete-shipping-box";
import { updateShippingBoxWorkflow } from "../../../../../features/boxes/use-cases/update-shipping-box";
import type { UpdateShippingBox } from "../validators";

const idOf = (req: MedusaRequest): string => String(req.params.id);

/** One box. @throws 404 shipping_box_not_found */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const store: ShippingBoxesModuleService = req.scope.resolve(SHIPPING_BOXES_MODULE);
  const [box] = await store.listShippingBoxes({ id: idOf(req) }, { take: 1 });
  if (!box) {
    throw shippingBoxNotFound(idOf(req));
  }
  res.json({ box });
}

/** Changes what is given; the rest stays. */
export async function POST(
  req: AuthenticatedMedusaRequest<UpdateShippingBox>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await updateShippingBoxWorkflow(req.scope).run({
    input: { id: idOf(req), changes: req.validatedBody },
  });
  res.json({ box: result });
}

/** Takes a box out of the list; parcels keep its name. @throws 404 shipping_box_not_found */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result: id } = await deleteShippingBoxWorkflow(req.scope).run({ input: idOf(req) });
  res.json({ id, object: "shipping_box", deleted: true });
}
