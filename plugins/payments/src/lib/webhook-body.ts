import { z } from "@medusajs/framework/zod";
import type { NewNotification } from "../modules/pix/service";
import { pixError } from "./errors";
import { receivedPixSchema, type ReceivedPix } from "./psp/cob";

const MAX_ITEMS = 500;

const bodySchema = z.object({ pix: z.array(receivedPixSchema.loose()).min(1).max(MAX_ITEMS) });
/** What a PSP posts to try a new address (Efí: `evento: "teste_webhook"`). */
const probeSchema = z.object({ evento: z.string().min(1).max(100), pix: z.undefined().optional() });

/**
 * The facts in a webhook's body: one for each payment and one for each state of
 * each refund. A PSP's trial of our address holds none.
 *
 * @throws MedusaError `pix_webhook_invalid`
 */
export function readWebhookBody(body: unknown): NewNotification[] {
  if (probeSchema.safeParse(body).success) {
    return [];
  }
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    throw pixError("INVALID_DATA", "pix_webhook_invalid", "Aviso de PIX em um formato que não entendemos.");
  }
  return parsed.data.pix.flatMap(factsOf);
}

function factsOf(pix: ReceivedPix): NewNotification[] {
  const common = { e2eid: pix.endToEndId, txid: pix.txid, raw: pix as Record<string, unknown> };
  const refunds = (pix.devolucoes ?? []).map((refund) => ({
    ...common,
    refundId: refund.id,
    status: refund.status,
  }));
  return [{ ...common, status: "RECEBIDO" }, ...refunds];
}
