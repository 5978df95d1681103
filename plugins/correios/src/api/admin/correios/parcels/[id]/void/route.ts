import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { voidParcelWorkflow } from "../../../../../../features/parcels/use-cases/void-parcel";
import { sendParcel } from "../../send-parcel";

/** Gives a parcel up that was not posted; its label is cancelled at the Correios. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  await voidParcelWorkflow(req.scope).run({ input: { id } });
  await sendParcel(req, res, id);
}
