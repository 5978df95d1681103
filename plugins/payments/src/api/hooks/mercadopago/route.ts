import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveWebhook } from "../../../lib/charges/receive-webhook";
import { mercadoPagoIntake } from "../../../lib/mercadopago/webhook";

/** Mercado Pago's notifications of cards and boletos: kept, answered, then asked about. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await receiveWebhook(req, res, mercadoPagoIntake);
}
