import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { timingSafeEqualText } from "@mestres/platform/lib/crypto";
import { storePixNotificationsWorkflow } from "../workflows/store-pix-notifications";
import { pixError } from "./errors";
import { PIX_NOTIFICATIONS_STORED } from "./events";
import { readPixSettings } from "./psp/settings";
import { readJsonBody } from "./read-json-body";
import { readWebhookBody } from "./webhook-body";

const MAX_BYTES = 512 * 1024;

/**
 * Takes a PSP's notification: proves who sent it, stores it, then answers. It
 * is applied after the answer; a repetition is answered alike and changes nothing.
 *
 * @throws MedusaError `pix_webhook_unauthorized` (401) | `pix_webhook_invalid` (400)
 */
export async function receivePixWebhook(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { webhook_secret: secret } = await readPixSettings();
  const given = req.query.hmac;
  if (!secret || typeof given !== "string" || !timingSafeEqualText(given, secret)) {
    throw pixError("UNAUTHORIZED", "pix_webhook_unauthorized", "Aviso de PIX sem a autenticação combinada.");
  }
  const items = readWebhookBody(await readJsonBody(req, MAX_BYTES));
  const { result } = await storePixNotificationsWorkflow(req.scope).run({ input: { items } });
  announce(req, result.ids);
  res.status(200).json({ received: items.length, new: result.ids.length });
}

/** Not awaited: a stuck event bus must not keep the PSP waiting, and the sweeping job needs no event. */
function announce(req: MedusaRequest, ids: string[]): void {
  if (!ids.length) {
    return;
  }
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  req.scope
    .resolve(Modules.EVENT_BUS)
    .emit({ name: PIX_NOTIFICATIONS_STORED, data: { ids } })
    .catch((error: Error) => logger.warn(`PIX: aviso guardado sem evento: ${error.message}`));
}
