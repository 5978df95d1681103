import { notify } from "../webhooks/deliveries.js";
import type { World } from "../world.js";
import { stripeId } from "./methods.js";
import { presentCharge, presentIntent, presentRefund } from "./present.js";
import type { StripeIntent, StripeRefund } from "./types.js";

export const API_VERSION = "2025-09-30.clover";

/** Sends an event to every endpoint that wants it. */
function send(world: World, type: string, intent: StripeIntent, object: object, copies?: number): void {
  const body = {
    id: stripeId("evt"),
    object: "event",
    api_version: API_VERSION,
    created: Math.floor(world.now().getTime() / 1000),
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
  for (const endpoint of world.state.stripe.endpoints) {
    if (!endpoint.enabledEvents.includes("*") && !endpoint.enabledEvents.includes(type)) {
      continue;
    }
    notify(
      world,
      { service: "stripe", url: endpoint.url, reference: intent.id, amount: intent.amount, body },
      copies,
    );
  }
}

export function announceIntent(world: World, intent: StripeIntent, type: string, copies?: number): void {
  return send(world, type, intent, presentIntent(intent, ""), copies);
}

/** A refund was made or changed its state. */
export function announceRefund(
  world: World,
  intent: StripeIntent,
  refund: StripeRefund,
  isNew: boolean,
): void {
  if (!intent.charge) {
    return;
  }
  send(world, isNew ? "refund.created" : "refund.updated", intent, presentRefund(intent, refund));
  if (isNew) {
    send(world, "charge.refunded", intent, presentCharge(intent, intent.charge));
  } else if (refund.status === "failed") {
    send(world, "refund.failed", intent, presentRefund(intent, refund));
  }
}

/** The cardholder disputes the charge. */
export function announceDispute(world: World, intent: StripeIntent): void {
  if (!intent.charge) {
    return;
  }
  send(world, "charge.dispute.created", intent, {
    id: stripeId("dp"),
    object: "dispute",
    amount: intent.charge.amount,
    charge: intent.charge.id,
    currency: "brl",
    payment_intent: intent.id,
    reason: "fraudulent",
    status: "needs_response",
  });
}
