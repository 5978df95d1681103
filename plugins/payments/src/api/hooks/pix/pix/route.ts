import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receivePixWebhook } from "../../../../lib/receive-webhook";

/** The standard has PSPs append "/pix" to the registered address. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  await receivePixWebhook(req, res);
};
