import { readBarcode } from "../boleto/codec.js";
import { ControlRefusal } from "../control/form.js";
import { readLocation } from "../pix/brcode.js";
import type { World } from "../world.js";
import { announceDispute } from "./events.js";
import { failIntent, intentFor, succeed } from "./intents.js";
import { settleStripeRefund } from "./refunds.js";
import type { StripeIntent } from "./types.js";

export const STRIPE_FATES = ["succeeded", "failed", "disputed"] as const;
export type StripeFate = (typeof STRIPE_FATES)[number];

/** The intent whose PIX or boleto a code belongs to. */
export function findStripeByCode(world: World, code: string): StripeIntent | undefined {
  const text = code.trim();
  const barcode = readBarcode(text);
  const location = barcode ? null : readLocation(text);
  return Object.values(world.state.stripe.intents).find((intent) =>
    barcode ? intent.boleto?.barcode === barcode : location !== null && intent.pix?.location === location,
  );
}

/**
 * Pays, lets expire or disputes a payment as the payer would.
 * @throws ControlRefusal when the intent's state does not allow it
 */
export function decideStripe(world: World, id: string, fate: StripeFate, copies?: number): StripeIntent {
  if (!world.state.stripe.intents[id]) {
    throw new ControlRefusal("payment_not_found", "Nenhum pagamento da Stripe tem este número.", 404);
  }
  const intent = intentFor(world, id);
  const wanted = fate === "disputed" ? "succeeded" : "requires_action";
  if (intent.status !== wanted || (fate === "disputed" && intent.charge?.disputed)) {
    throw new ControlRefusal("payment_state_invalid", `Um pagamento ${intent.status} não passa a ${fate}.`);
  }
  if (fate === "succeeded") {
    succeed(world, intent, copies);
  } else if (fate === "failed") {
    failIntent(world, intent);
  } else {
    if (intent.charge) {
      intent.charge.disputed = true;
    }
    announceDispute(world, intent);
  }
  return intent;
}

/** Ends the latest refund that is pending. @throws ControlRefusal when there is none */
export function decideStripeRefund(world: World, id: string, status: "succeeded" | "failed"): StripeIntent {
  const intent = world.state.stripe.intents[id];
  const refund = intent?.charge?.refunds.findLast((one) => one.status === "pending");
  if (!intent || !refund) {
    throw new ControlRefusal("refund_not_found", "Não há devolução em andamento.", 404);
  }
  settleStripeRefund(world, intent, refund, status);
  return intent;
}
