import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveWebhook } from "../../../lib/charges/receive-webhook";
import { stripeIntake } from "../../../lib/stripe/webhook";

/** Stripe's signed events: kept, answered, then asked about. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await receiveWebhook(req, res, stripeIntake);
}
