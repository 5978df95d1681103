import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { viewParcels } from "../../../../../../features/parcels/read/list";
import { orderPanel } from "../../../../../../features/parcels/read/order-panel";
import { packOrderWorkflow } from "../../../../../../features/parcels/use-cases/pack-order";
import type { PackOrder } from "./validators";

/** An order's parcels with their news, and what packing the rest takes. Money in centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await orderPanel(req.scope, req.params.order_id ?? ""));
}

/** Packs the order: as staff did, or by the store's boxes. Replaces what was packed and not bought. */
export async function POST(req: MedusaRequest<PackOrder>, res: MedusaResponse): Promise<void> {
  const { result } = await packOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, order_id: req.params.order_id ?? "" },
  });
  const parcels = await viewParcels(
    req.scope,
    result.map(({ id }) => id),
  );
  res.status(201).json({ parcels: parcels.sort((a, b) => a.sequence - b.sequence) });
}
