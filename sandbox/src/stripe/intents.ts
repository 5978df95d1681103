import { randomBytes } from "node:crypto";
import type { World } from "../world.js";
import { invalid, missing, StripeRefusal } from "./errors.js";
import { announceIntent } from "./events.js";
import { listAt, objectAt, textAt, textsAt, type FormObject } from "./form.js";
import { readMethod, stripeId } from "./methods.js";
import { nowOf, whole } from "./numbers.js";
import { presentIntent } from "./present.js";
import { boletoOf, openCharge, pixOf } from "./vouchers.js";
import type { StripeIntent } from "./types.js";

const MIN_AMOUNT = 50;

/** Reads what create and update have in common into the intent. */
function applyForm(intent: StripeIntent, form: FormObject): void {
  intent.amount = whole(textAt(form, "amount"), MIN_AMOUNT, 99_999_999, "amount") ?? intent.amount;
  const types = listAt(form, "payment_method_types");
  if (types.length > 0) {
    intent.methodTypes = types;
  }
  for (const [type, options] of Object.entries(objectAt(form, "payment_method_options"))) {
    if (typeof options === "object") {
      intent.methodOptions[type] = options;
    }
  }
  Object.assign(intent.metadata, textsAt(form, "metadata"));
  intent.description = textAt(form, "description") ?? intent.description;
  intent.customer = textAt(form, "customer") ?? intent.customer;
  const method = readMethod(intent, form);
  if (method && method !== intent.method) {
    intent.method = method;
    if (intent.status === "requires_payment_method") {
      intent.status = "requires_confirmation";
    }
  }
}

/** POST /v1/payment_intents. `base` is the API's address, where a PIX code points. */
export function createIntent(world: World, form: FormObject, base: string): StripeIntent {
  if (textAt(form, "currency")?.toLowerCase() !== "brl") {
    throw invalid("Invalid currency: only brl is offered here", "currency");
  }
  if (!textAt(form, "amount")) {
    throw invalid("Missing required param: amount.", "amount", "parameter_missing");
  }
  const id = stripeId("pi");
  const intent: StripeIntent = {
    id,
    secret: `${id}_secret_${randomBytes(12).toString("hex")}`,
    amount: 0,
    captureMethod: textAt(form, "capture_method") === "manual" ? "manual" : "automatic",
    status: "requires_payment_method",
    created: nowOf(world),
    canceledAt: null,
    cancellationReason: null,
    customer: null,
    description: null,
    metadata: {},
    methodTypes: ["card"],
    methodOptions: {},
    method: null,
    lastError: null,
    charge: null,
    pix: null,
    boleto: null,
  };
  applyForm(intent, form);
  world.state.stripe.intents[id] = intent;
  announceIntent(world, intent, "payment_intent.created");
  if (textAt(form, "confirm") === "true") {
    confirmIntent(world, intent, {}, base);
  }
  world.changed();
  return intent;
}

/** POST /v1/payment_intents/:id: only before anything was paid. */
export function updateIntent(world: World, intent: StripeIntent, form: FormObject): StripeIntent {
  if (intent.status === "succeeded" || intent.status === "canceled") {
    throw unexpected(intent, "update");
  }
  applyForm(intent, form);
  world.changed();
  return intent;
}

/** POST /v1/payment_intents/:id/confirm. @throws StripeRefusal (402) when the card is declined */
export function confirmIntent(
  world: World,
  intent: StripeIntent,
  form: FormObject,
  base: string,
): StripeIntent {
  if (intent.status !== "requires_payment_method" && intent.status !== "requires_confirmation") {
    throw unexpected(intent, "confirm");
  }
  applyForm(intent, form);
  const { method } = intent;
  if (!method) {
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method.",
      "payment_method",
    );
  }
  if (!intent.methodTypes.includes(method.type)) {
    throw invalid(
      `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent.`,
      "payment_method",
    );
  }
  intent.lastError = null;
  if (method.card && method.card.outcome !== "approved") {
    throw decline(world, intent, method.card.outcome);
  }
  if (method.type === "card") {
    if (intent.captureMethod === "manual") {
      openCharge(world, intent, false);
      moveIntent(world, intent, "requires_capture", "payment_intent.amount_capturable_updated");
    } else {
      succeed(world, intent);
    }
    return intent;
  }
  if (method.type === "pix") {
    intent.pix = pixOf(world, intent, base);
  } else {
    intent.boleto = boletoOf(world, intent);
  }
  moveIntent(world, intent, "requires_action", "payment_intent.requires_action");
  return intent;
}

/** The payment arrived. */
export function succeed(world: World, intent: StripeIntent, copies?: number): void {
  if (!intent.charge) {
    openCharge(world, intent, true);
  }
  if (intent.charge) {
    intent.charge.captured = true;
  }
  moveIntent(world, intent, "succeeded", "payment_intent.succeeded", copies);
}

/** The PIX or boleto ran out unpaid. */
export function failIntent(world: World, intent: StripeIntent): void {
  intent.lastError = {
    type: "invalid_request_error",
    code: "payment_intent_payment_attempt_expired",
    message: "The payment method expired.",
  };
  intent.pix = null;
  intent.boleto = null;
  intent.method = null;
  moveIntent(world, intent, "requires_payment_method", "payment_intent.payment_failed");
}

/** POST /v1/payment_intents/:id/capture. */
export function captureIntent(world: World, intent: StripeIntent, form: FormObject): StripeIntent {
  if (intent.status !== "requires_capture" || !intent.charge) {
    throw unexpected(intent, "capture");
  }
  const amount = whole(textAt(form, "amount_to_capture"), 1, intent.amount, "amount_to_capture");
  if (amount !== undefined) {
    intent.charge.amount = amount;
  }
  succeed(world, intent);
  return intent;
}

/** POST /v1/payment_intents/:id/cancel. */
export function cancelIntent(world: World, intent: StripeIntent, form: FormObject): StripeIntent {
  if (intent.status === "succeeded" || intent.status === "canceled") {
    throw unexpected(intent, "cancel");
  }
  intent.canceledAt = nowOf(world);
  intent.cancellationReason = textAt(form, "cancellation_reason");
  moveIntent(world, intent, "canceled", "payment_intent.canceled");
  return intent;
}

function moveIntent(
  world: World,
  intent: StripeIntent,
  status: StripeIntent["status"],
  event: string,
  copies?: number,
): void {
  intent.status = status;
  world.changed();
  announceIntent(world, intent, event, copies);
}

function decline(world: World, intent: StripeIntent, outcome: string): StripeRefusal {
  const error = {
    type: "card_error" as const,
    code: outcome === "insufficient_funds" ? "card_declined" : outcome,
    ...(outcome === "insufficient_funds" || outcome === "card_declined"
      ? { decline_code: outcome === "card_declined" ? "generic_decline" : outcome }
      : {}),
    message: "Your card was declined.",
  };
  intent.lastError = error;
  intent.method = null;
  moveIntent(world, intent, "requires_payment_method", "payment_intent.payment_failed");
  return new StripeRefusal(402, { ...error, payment_intent: presentIntent(intent, "") });
}

function unexpected(intent: StripeIntent, act: string): StripeRefusal {
  return new StripeRefusal(400, {
    type: "invalid_request_error",
    code: "payment_intent_unexpected_state",
    message: `You cannot ${act} this PaymentIntent because it has a status of ${intent.status}.`,
    payment_intent: presentIntent(intent, ""),
  });
}

/** The intent with an id, after time did its work on it. @throws StripeRefusal (404) */
export function intentFor(world: World, id: unknown): StripeIntent {
  const intent = world.state.stripe.intents[String(id)];
  if (!intent) {
    throw missing("payment_intent", String(id));
  }
  const expiresAt = intent.pix?.expiresAt ?? intent.boleto?.expiresAt;
  if (intent.status === "requires_action" && expiresAt && nowOf(world) > expiresAt) {
    failIntent(world, intent);
  }
  return intent;
}
