import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readAdminPix, type AdminPix } from "../../../../../lib/admin-pix";

/** Everything known of an order's PIX; `pix` is null for an order without one. */
export async function GET(req: MedusaRequest, res: MedusaResponse<{ pix: AdminPix | null }>): Promise<void> {
  res.json({ pix: (await readAdminPix(req.scope, String(req.params.id))) ?? null });
}
