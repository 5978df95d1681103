import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { addressOfRequest } from "@mestres/platform/lib/limits/middleware";
import type { NewNotification } from "../modules/pix/service";
import { storePixNotificationsWorkflow } from "../workflows/store-pix-notifications";
import { announceStored } from "./announce-stored";
import { readRawBody } from "./charges/raw-body";
import { pixError } from "./errors";
import { PIX_NOTIFICATIONS_STORED } from "./events";
import { readPixSettings } from "./psp/settings";
import { isFromPsp } from "./psp/webhook-auth";
import { readJsonBody } from "./read-json-body";
import { paymentRecords } from "./records/store";
import type { RefusalReason } from "./records/types";
import { readWebhookBody } from "./webhook-body";

const MAX_BYTES = 512 * 1024;

/**
 * Takes a PSP's notification: proves who sent it, stores it, then answers. It
 * is applied after the answer; a repetition is answered alike and changes nothing.
 *
 * @throws MedusaError `pix_webhook_unauthorized` (401) | `pix_webhook_invalid` (400, or 413 as the answer)
 */
export async function receivePixWebhook(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const genuine = isFromPsp(await readPixSettings(), {
    hmac: req.query.hmac,
    header: (name) => req.get(name),
    address: addressOfRequest(req),
  });
  if (!genuine) {
    await leaveTrace(req, "forged", 401);
    throw pixError("UNAUTHORIZED", "pix_webhook_unauthorized", "Aviso de PIX sem a autenticação combinada.");
  }
  // Only the body of the PSP is read.
  const body = await readRawBody(req, MAX_BYTES);
  if (!body) {
    await leaveTrace(req, "garbage", 413);
    const message = "Aviso de PIX grande demais.";
    res.status(413).json({ type: "invalid_data", code: "pix_webhook_invalid", message });
    return;
  }
  const items = await readItems(req, body);
  const { result } = await storePixNotificationsWorkflow(req.scope).run({ input: { items } });
  announceStored(req, PIX_NOTIFICATIONS_STORED, result.ids, "PIX");
  res.status(200).json({ received: items.length, new: result.ids.length });
}

async function readItems(req: MedusaRequest, body: Buffer): Promise<NewNotification[]> {
  try {
    return readWebhookBody(readJsonBody(body));
  } catch (error) {
    await leaveTrace(req, "garbage", 400);
    throw error;
  }
}

/**
 * The body of a sender who is not the PSP is not read, hence no digest of it; its
 * declared length is all there is.
 */
async function leaveTrace(req: MedusaRequest, reason: RefusalReason, status: number): Promise<void> {
  await paymentRecords.get().refuse({
    provider: "pix",
    reason,
    http_status: status,
    address: addressOfRequest(req),
    body_sha256: "",
    body_bytes: Number(req.get("content-length")) || 0,
  });
}
