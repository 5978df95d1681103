import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openPaymentLink, type OpenedLink } from "../../../../features/payment-link/read/open-link";

/** Opens a payment link that staff copied: the order that it leads to, with the proof that opens its page. */
export async function POST(req: MedusaRequest, res: MedusaResponse<OpenedLink>): Promise<void> {
  res.setHeader("cache-control", "no-store");
  res.json(await openPaymentLink(req.scope, String(req.params.id)));
}
