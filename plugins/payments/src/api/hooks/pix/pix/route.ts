import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receivePixWebhook } from "../../../../lib/receive-webhook";

/** The standard has PSPs append "/pix" to the registered address. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await receivePixWebhook(req, res);
}
