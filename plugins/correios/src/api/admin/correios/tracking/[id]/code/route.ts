import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readTrackedParcel } from "../../../../../../features/tracking/read/staff-view";
import { enterTrackingCodeWorkflow } from "../../../../../../features/tracking/use-cases/enter-tracking-code";
import { removeTrackingCodeWorkflow } from "../../../../../../features/tracking/use-cases/remove-tracking-code";
import type { EnterCodeBody } from "./validators";

/** The code of a parcel that was posted elsewhere. */
export async function POST(req: MedusaRequest<EnterCodeBody>, res: MedusaResponse): Promise<void> {
  const id = String(req.params.id);
  await enterTrackingCodeWorkflow(req.scope).run({ input: { parcel_id: id, code: req.validatedBody.code } });
  res.json({ parcel: await readTrackedParcel(req.scope, id) });
}

/** Takes a typed code back, before anything was heard of it. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = String(req.params.id);
  await removeTrackingCodeWorkflow(req.scope).run({ input: { parcel_id: id } });
  res.json({ parcel: await readTrackedParcel(req.scope, id) });
}
