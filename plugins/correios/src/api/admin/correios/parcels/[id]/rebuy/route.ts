import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { buyLabelsWorkflow } from "../../../../../../features/parcels/use-cases/buy-labels";
import { sendParcel } from "../../send-parcel";

/** Buys the label of a parcel whose label failed or expired. Bought already, it stays as it is. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  await buyLabelsWorkflow(req.scope).run({ input: { parcel_ids: [id] } });
  await sendParcel(req, res, id);
}
