import { createHash } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { addressOfRequest } from "@mestres/platform/lib/limits/middleware";
import type { NewPaymentNotification } from "../../modules/charges/types";
import { storePaymentNotificationsWorkflow } from "../../workflows/store-payment-notifications";
import { announceStored } from "../announce-stored";
import { paymentRecords } from "../records/store";
import type { RefusalReason } from "../records/types";
import type { ChargeErrorCode } from "./errors";
import { PAYMENT_NOTIFICATIONS_STORED } from "./events";
import type { ChargeProvider } from "./driver";
import { readRawBody } from "./raw-body";

const MAX_BYTES = 64 * 1024;

/** Why a webhook is not taken; `status` is what its sender gets. */
export type WebhookRefusal = {
  reason: RefusalReason;
  status: 400 | 401 | 409 | 413;
  code: ChargeErrorCode;
  /** Portuguese, for the log and the sender. */
  message: string;
};

/** How one provider's webhooks are proved and read. */
export type WebhookIntake = {
  provider: ChargeProvider;
  /** Proves who sent it, by query, headers or signature; a refusal says why not. */
  authenticate(req: MedusaRequest, body: Buffer): Promise<WebhookRefusal | undefined>;
  /** The facts in it, or why it cannot be read. May be empty (a provider's trial of our address). */
  read(req: MedusaRequest, body: Buffer): Promise<NewPaymentNotification[] | WebhookRefusal>;
};

/**
 * Takes a provider's notification: proves who sent it, stores it, then answers.
 * It is applied after the answer; a repetition is answered alike and changes
 * nothing. What is refused leaves a trace. The route must come without body
 * parser.
 */
export async function receiveWebhook(
  req: MedusaRequest,
  res: MedusaResponse,
  intake: WebhookIntake,
): Promise<void> {
  const body = await readRawBody(req, MAX_BYTES);
  if (!body) {
    await refuse(req, res, intake, Buffer.alloc(0), {
      reason: "garbage",
      status: 413,
      code: "webhook_invalid",
      message: "Aviso grande demais.",
    });
    return;
  }
  const forged = await intake.authenticate(req, body);
  if (forged) {
    await refuse(req, res, intake, body, forged);
    return;
  }
  const items = await intake.read(req, body);
  if (!Array.isArray(items)) {
    await refuse(req, res, intake, body, items);
    return;
  }
  const { result } = await storePaymentNotificationsWorkflow(req.scope).run({ input: { items } });
  announceStored(req, PAYMENT_NOTIFICATIONS_STORED, result.ids, "Pagamentos");
  if (result.conflicts.length) {
    await refuse(req, res, intake, body, {
      reason: "replayed",
      status: 409,
      code: "webhook_conflict",
      message: "Este aviso já chegou com outro conteúdo.",
    });
    return;
  }
  res.status(200).json({ received: items.length, new: result.ids.length });
}

async function refuse(
  req: MedusaRequest,
  res: MedusaResponse,
  { provider }: WebhookIntake,
  body: Buffer,
  { reason, status, code, message }: WebhookRefusal,
): Promise<void> {
  await paymentRecords.get().refuse({
    provider,
    reason,
    http_status: status,
    address: addressOfRequest(req),
    body_sha256: createHash("sha256").update(body).digest("hex"),
    body_bytes: body.length,
  });
  // Not thrown: core would put its own code in place of ours on a conflict.
  res.status(status).json({ type: status === 401 ? "unauthorized" : "invalid_data", code, message });
}
