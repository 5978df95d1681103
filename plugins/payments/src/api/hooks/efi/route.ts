import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveWebhook } from "../../../lib/charges/receive-webhook";
import { efiWebhook } from "../../../lib/efi/webhook";

/** Efí's notifications of boletos. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await receiveWebhook(req, res, efiWebhook);
}
