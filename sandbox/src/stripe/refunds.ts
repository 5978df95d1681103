import type { World } from "../world.js";
import { invalid, missing } from "./errors.js";
import { announceRefund } from "./events.js";
import { textAt, textsAt, type FormObject } from "./form.js";
import { intentFor } from "./intents.js";
import { stripeId } from "./methods.js";
import { refundedOf } from "./present.js";
import type { StripeIntent, StripeRefund } from "./types.js";

/** POST /v1/refunds, by payment intent or charge; the whole rest when no amount is named. */
export function createRefund(world: World, form: FormObject): [StripeIntent, StripeRefund] {
  const chargeId = textAt(form, "charge");
  const id =
    textAt(form, "payment_intent") ??
    Object.values(world.state.stripe.intents).find((one) => one.charge && one.charge.id === chargeId)?.id;
  if (!id) {
    throw chargeId ? missing("charge", chargeId) : invalid("One of payment_intent or charge is required.");
  }
  const intent = intentFor(world, id);
  const { charge } = intent;
  if (!charge?.captured) {
    throw invalid("This PaymentIntent does not have a successful charge to refund.", "payment_intent");
  }
  const left = charge.amount - refundedOf(charge);
  const amount = Number(textAt(form, "amount") ?? left);
  if (left === 0) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, "charge_already_refunded");
  }
  if (!Number.isInteger(amount) || amount < 1) {
    throw invalid("Invalid positive integer", "amount", "parameter_invalid_integer");
  }
  if (amount > left) {
    throw invalid(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      "amount",
    );
  }
  const { refunds } = world.state.stripe;
  const refund: StripeRefund = {
    id: stripeId("re"),
    amount,
    status: refunds === "immediate" ? "succeeded" : "pending",
    reason: textAt(form, "reason"),
    metadata: textsAt(form, "metadata"),
    created: Math.floor(world.now().getTime() / 1000),
  };
  charge.refunds.push(refund);
  announceRefund(world, intent, refund, true);
  if (refunds === "refuse") {
    world.later(50, () => settleStripeRefund(world, intent, refund, "failed"));
  }
  world.changed();
  return [intent, refund];
}

/** Ends a refund that is pending. */
export function settleStripeRefund(
  world: World,
  intent: StripeIntent,
  refund: StripeRefund,
  status: "succeeded" | "failed",
): void {
  if (refund.status !== "pending") {
    return;
  }
  refund.status = status;
  world.changed();
  announceRefund(world, intent, refund, false);
}

/** The refund with an id and its intent. @throws StripeRefusal (404) */
export function refundFor(world: World, id: string): [StripeIntent, StripeRefund] {
  for (const intent of Object.values(world.state.stripe.intents)) {
    const refund = intent.charge?.refunds.find((one) => one.id === id);
    if (refund) {
      return [intent, refund];
    }
  }
  throw missing("refund", id);
}
