import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveWebhook } from "../../../lib/charges/receive-webhook";
import { mercadoPagoIntake } from "../../../lib/mercadopago/webhook";

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await receiveWebhook(req, res, mercadoPagoIntake);
}
