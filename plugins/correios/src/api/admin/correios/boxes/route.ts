import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { escapeLike } from "@mestres/platform/lib/sql";
import { SHIPPING_BOXES_MODULE } from "../../../../modules/boxes";
import type ShippingBoxesModuleService from "../../../../modules/boxes/service";
import { createShippingBoxesWorkflow } from "../../../../features/boxes/use-cases/create-shipping-boxes";
import { readBoxesQuery, type CreateShippingBox } from "./validators";

/** The store's boxes: centimetres, grams, centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, q, active, order } = readBoxesQuery(req.query);
  const store: ShippingBoxesModuleService = req.scope.resolve(SHIPPING_BOXES_MODULE);
  const [boxes, count] = await store.listAndCountShippingBoxes(
    {
      ...(q ? { name: { $ilike: `%${escapeLike(q)}%` } } : {}),
      ...(active === undefined ? {} : { active: active === "true" }),
    },
    {
      take: limit,
      skip: offset,
      order: { [order.replace(/^-/, "")]: order.startsWith("-") ? "DESC" : "ASC", id: "ASC" },
    },
  );
  res.json({ boxes, count, limit, offset });
}

/** Adds a box. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateShippingBox>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createShippingBoxesWorkflow(req.scope).run({ input: [req.validatedBody] });
  res.status(201).json({ box: result[0] });
}
