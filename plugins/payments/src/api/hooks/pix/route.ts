import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receivePixWebhook } from "../../../lib/receive-webhook";
import { tracingPixRefusals } from "../../../lib/trace-pix-refusal";

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  await tracingPixRefusals(req, () => receivePixWebhook(req, res));
};
