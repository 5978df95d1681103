import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readTrackedParcel } from "../../../../../../features/tracking/read/staff-view";
import { checkParcelTrackingWorkflow } from "../../../../../../features/tracking/use-cases/check-parcel-tracking";

/** Asks the Correios now. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = String(req.params.id);
  await checkParcelTrackingWorkflow(req.scope).run({ input: { parcel_id: id } });
  res.json({ parcel: await readTrackedParcel(req.scope, id) });
}
