import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PaymentChargeRow } from "../../modules/charges/types";
import type { ChargeDriver, ChargeMethod, RefundOrder } from "../charges/driver";
import type { RefundReport } from "../refunds/types";
import { getStripe } from "./account";
import type { StripeIntent } from "./intent";
import { stripeReport } from "./report";
import { stripeDetails } from "./session";

/** A refusal for good; anything else may be otherwise the next time. */
const FINAL_STATUSES = [400, 404];

/** One of Stripe's methods, for the charge engine. */
export function createStripeDriver(method: ChargeMethod): ChargeDriver {
  return { provider: "stripe", method, find: (charge) => find(charge, method), cancel, refund };
}

/** An intent that never got its answer is found again by nobody: Stripe drops it, unpaid and unconfirmed. */
async function find(charge: PaymentChargeRow, method: ChargeMethod) {
  if (!charge.external_id) {
    return undefined;
  }
  const { client } = getStripe();
  const intent = await client.findIntent(charge.external_id);
  const refunds = intent?.status === "succeeded" ? await client.listRefunds(intent.id) : [];
  return intent && stripeReport(intent, refunds, method, stripeDetails(intent));
}

async function cancel(charge: PaymentChargeRow): Promise<"canceled" | "paid" | "pending"> {
  if (!charge.external_id) {
    return "canceled";
  }
  const { client } = getStripe();
  try {
    return fateOf(await client.cancelIntent(charge.external_id));
  } catch (error) {
    if (error instanceof OutsideServiceError && error.code === "service_refused") {
      const intent = await client.findIntent(charge.external_id);
      return intent ? fateOf(intent) : "canceled";
    }
    throw error;
  }
}

function fateOf({ status }: StripeIntent): "canceled" | "paid" | "pending" {
  return status === "canceled" ? "canceled" : status === "succeeded" ? "paid" : "pending";
}

async function refund(charge: PaymentChargeRow, { refundId, amount }: RefundOrder): Promise<RefundReport> {
  if (!charge.external_id) {
    return { status: "failed", reason: "Este pagamento não chegou à Stripe." };
  }
  try {
    const made = await getStripe().client.refund(charge.external_id, { idempotencyKey: refundId, amount });
    return { status: made.status, externalId: made.id };
  } catch (error) {
    if (error instanceof OutsideServiceError && FINAL_STATUSES.includes(error.status ?? 0)) {
      return { status: "failed", reason: `A Stripe recusou a devolução (HTTP ${error.status}).` };
    }
    throw error;
  }
}
