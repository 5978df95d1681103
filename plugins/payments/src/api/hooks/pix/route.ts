import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receivePixWebhook } from "../../../lib/receive-webhook";

/** A PSP's notifications of received PIX: kept, answered, then asked about. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await receivePixWebhook(req, res);
}
