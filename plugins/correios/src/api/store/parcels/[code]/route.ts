import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readParcelByCode } from "../../../../features/tracking/read/shopper";
import type { ShownParcel } from "../../../../features/tracking/read/view";

/** States and cities of a tracking code, for whoever has it. */
export async function GET(req: MedusaRequest, res: MedusaResponse<{ parcel: ShownParcel }>): Promise<void> {
  res.setHeader("cache-control", "no-store");
  res.json({ parcel: await readParcelByCode(req.scope, String(req.params.code)) });
}
