import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendParcel } from "../send-parcel";

/** One parcel with its address and its news. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendParcel(req, res, req.params.id ?? "");
}
