import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readTrackedParcel } from "../../../../../features/tracking/read/staff-view";

/** One parcel's way, all that the Correios told. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ parcel: await readTrackedParcel(req.scope, String(req.params.id)) });
}
