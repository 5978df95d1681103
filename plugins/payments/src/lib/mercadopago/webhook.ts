import type { MedusaRequest } from "@medusajs/framework/http";
import type { WebhookIntake, WebhookRefusal } from "../charges/receive-webhook";
import { isFollowedTopic } from "./read-notification";
import { readMercadoPagoSettings } from "./settings";
import { verifyMercadoPagoSignature, type SignedNotification } from "./signature";

const FORGED: WebhookRefusal = {
  reason: "forged",
  status: 401,
  code: "webhook_unauthorized",
  message: "Aviso sem a assinatura do Mercado Pago.",
};
const EXPIRED: WebhookRefusal = {
  reason: "expired",
  status: 401,
  code: "webhook_expired",
  message: "Aviso antigo demais.",
};
const GARBAGE: WebhookRefusal = {
  reason: "garbage",
  status: 400,
  code: "webhook_invalid",
  message: "Aviso do Mercado Pago em um formato que não entendemos.",
};

/**
 * Mercado Pago's notifications. Only the query's `data.id`, the request id and
 * the time are signed, so nothing of the body is used: what is stored is which
 * payment to ask about.
 */
export const mercadoPagoIntake: WebhookIntake = {
  provider: "mercadopago",

  async authenticate(req) {
    const { webhook_secret: secret } = await readMercadoPagoSettings();
    if (!secret) {
      return FORGED;
    }
    const verdict = verifyMercadoPagoSignature(secret, signedParts(req), new Date());
    return verdict === "forged" ? FORGED : verdict === "expired" ? EXPIRED : undefined;
  },

  async read(req) {
    const { dataId, requestId, signature } = signedParts(req);
    const type = text(req.query.type) ?? text(req.query.topic);
    if (!dataId || !type || !/^[\w-]{1,64}$/.test(dataId) || !/^[\w.]{1,64}$/.test(type)) {
      return GARBAGE;
    }
    if (!isFollowedTopic(type)) {
      return [];
    }
    return [
      {
        provider: "mercadopago",
        // Without a request id the signature tells one announcement from the next.
        dedupeKey: `mercadopago:${requestId ?? signature}`,
        externalId: dataId,
        raw: { type, id: dataId },
      },
    ];
  },
};

function signedParts(req: MedusaRequest): SignedNotification {
  return {
    signature: text(req.headers["x-signature"]),
    requestId: text(req.headers["x-request-id"]),
    dataId: text(req.query["data.id"]),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined;
}
