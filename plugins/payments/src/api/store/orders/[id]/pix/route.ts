import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readPixView, type PixView } from "../../../../../lib/read-pix-view";

/** How the order's PIX stands. A new code is a new attempt: POST /store/orders/:id/payment. */
export async function GET(req: MedusaRequest, res: MedusaResponse<{ pix: PixView }>): Promise<void> {
  res.setHeader("cache-control", "no-store");
  res.json({ pix: await readPixView(req.scope, String(req.params.id)) });
}
