import { z } from "@medusajs/framework/zod";
import type { WebhookIntake, WebhookRefusal } from "../charges/receive-webhook";
import type { NotificationReader } from "../charges/driver";
import { getStripe, isStripeConfigured } from "./account";
import { verifyStripeSignature } from "./signature";

const refusal = (
  reason: WebhookRefusal["reason"],
  status: WebhookRefusal["status"],
  code: WebhookRefusal["code"],
  message: string,
): WebhookRefusal => ({ reason, status, code, message });

const eventSchema = z.object({
  id: z.string().regex(/^evt_\w{1,100}$/),
  type: z.string().max(100),
  data: z.object({
    object: z.object({ object: z.string(), id: z.string(), payment_intent: z.string().nullish() }),
  }),
});

/** Events about an intent, and about the charges, refunds and disputes that name theirs. */
const FOLLOWED = /^(payment_intent|charge|refund)\./;

/** Stripe's events: signed over the whole body, told apart by their id. Of the body, only ids are kept. */
export const stripeIntake: WebhookIntake = {
  provider: "stripe",

  async authenticate(req, body) {
    const secret = isStripeConfigured() ? getStripe().account.webhookSecret : undefined;
    const header = req.headers["stripe-signature"];
    const verdict = secret
      ? verifyStripeSignature(secret, typeof header === "string" ? header : undefined, body, new Date())
      : "forged";
    return verdict === "valid"
      ? undefined
      : verdict === "expired"
        ? refusal("expired", 401, "webhook_expired", "Aviso antigo demais.")
        : refusal("forged", 401, "webhook_unauthorized", "Aviso sem a assinatura da Stripe.");
  },

  async read(_req, body) {
    const event = readEvent(body);
    if (!event) {
      return refusal("garbage", 400, "webhook_invalid", "Aviso da Stripe em um formato que não entendemos.");
    }
    const { object } = event.data;
    const intentId = object.object === "payment_intent" ? object.id : object.payment_intent;
    return FOLLOWED.test(event.type) && intentId
      ? [
          {
            provider: "stripe",
            dedupeKey: `stripe:${event.id}`,
            externalId: intentId,
            raw: { id: event.id, type: event.type, payment_intent: intentId },
          },
        ]
      : [];
  },
};

/** The intent is named in the event; what it is worth is asked for. */
export const readStripeNotification: NotificationReader = async ({ external_id: id }) =>
  id ? [{ externalId: id }] : [];

function readEvent(body: Buffer): z.infer<typeof eventSchema> | undefined {
  try {
    return eventSchema.safeParse(JSON.parse(body.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}
