import { formatLine } from "../boleto/codec.js";
import type { StripeCharge, StripeIntent, StripeMethod, StripeRefund } from "./types.js";

const cardOf = (method: StripeMethod) => {
  if (!method.card) {
    return undefined;
  }
  const { outcome: _outcome, ...shown } = method.card;
  return { ...shown, country: "BR", funding: "credit" };
};

function nextAction(intent: StripeIntent, base: string) {
  if (intent.status !== "requires_action") {
    return null;
  }
  if (intent.pix) {
    return {
      type: "pix_display_qr_code",
      pix_display_qr_code: {
        data: intent.pix.code,
        expires_at: intent.pix.expiresAt,
        hosted_instructions_url: `${base}/hosted/${intent.id}`,
      },
    };
  }
  if (intent.boleto) {
    return {
      type: "boleto_display_details",
      boleto_display_details: {
        expires_at: intent.boleto.expiresAt,
        hosted_voucher_url: `${base}/hosted/${intent.id}`,
        number: formatLine(intent.boleto.line),
        pdf: `${base}/hosted/${intent.id}.pdf`,
      },
    };
  }
  return null;
}

export function presentRefund(intent: StripeIntent, refund: StripeRefund) {
  return {
    id: refund.id,
    object: "refund",
    amount: refund.amount,
    charge: intent.charge?.id,
    created: refund.created,
    currency: "brl",
    metadata: refund.metadata,
    payment_intent: intent.id,
    reason: refund.reason,
    status: refund.status,
    ...(refund.status === "failed" ? { failure_reason: "expired_or_canceled_card" } : {}),
  };
}

export function refundedOf(charge: StripeCharge, statuses = ["succeeded", "pending"]): number {
  return charge.refunds
    .filter((one) => statuses.includes(one.status))
    .reduce((sum, one) => sum + one.amount, 0);
}

const balanceOf = (charge: StripeCharge) => ({
  id: charge.id.replace("ch_", "txn_"),
  object: "balance_transaction",
  amount: charge.amount,
  available_on: charge.availableOn,
  created: charge.created,
  currency: "brl",
  fee: charge.fee,
  fee_details: [
    { amount: charge.fee, currency: "brl", type: "stripe_fee", description: "Stripe processing fees" },
  ],
  net: charge.amount - charge.fee,
  source: charge.id,
  status: "pending",
  type: "charge",
});

export function presentCharge(intent: StripeIntent, charge: StripeCharge, expand: string[] = []) {
  const method = intent.method;
  return {
    id: charge.id,
    object: "charge",
    amount: charge.amount,
    amount_captured: charge.captured ? charge.amount : 0,
    amount_refunded: refundedOf(charge),
    balance_transaction: !charge.captured
      ? null
      : expand.includes("balance_transaction")
        ? balanceOf(charge)
        : balanceOf(charge).id,
    captured: charge.captured,
    created: charge.created,
    currency: "brl",
    disputed: charge.disputed,
    metadata: intent.metadata,
    paid: true,
    payment_intent: intent.id,
    payment_method: method?.id ?? null,
    payment_method_details: method
      ? { type: method.type, [method.type]: cardOf(method) ?? (method.taxId ? { tax_id: method.taxId } : {}) }
      : null,
    refunded: refundedOf(charge) === charge.amount,
    refunds: {
      object: "list",
      data: charge.refunds.map((refund) => presentRefund(intent, refund)),
      has_more: false,
      url: `/v1/charges/${charge.id}/refunds`,
    },
    status: "succeeded",
  };
}

export function presentMethod(method: StripeMethod) {
  return {
    id: method.id,
    object: "payment_method",
    type: method.type,
    billing_details: method.billing,
    [method.type]: cardOf(method) ?? (method.taxId ? { tax_id: method.taxId } : {}),
  };
}

/** A PaymentIntent; `expand` names what is shown whole (`latest_charge`, `latest_charge.balance_transaction`, `payment_method`). */
export function presentIntent(intent: StripeIntent, base: string, expand: string[] = []) {
  const { charge, method } = intent;
  const inner = expand
    .filter((path) => path.startsWith("latest_charge."))
    .map((path) => path.slice("latest_charge.".length));
  const whole = expand.includes("latest_charge") || inner.length > 0;
  return {
    id: intent.id,
    object: "payment_intent",
    amount: intent.amount,
    amount_capturable: intent.status === "requires_capture" ? intent.amount : 0,
    amount_received: intent.status === "succeeded" ? (charge?.amount ?? 0) : 0,
    canceled_at: intent.canceledAt,
    cancellation_reason: intent.cancellationReason,
    capture_method: intent.captureMethod,
    client_secret: intent.secret,
    confirmation_method: "automatic",
    created: intent.created,
    currency: "brl",
    customer: intent.customer,
    description: intent.description,
    last_payment_error: intent.lastError,
    latest_charge: charge ? (whole ? presentCharge(intent, charge, inner) : charge.id) : null,
    livemode: false,
    metadata: intent.metadata,
    next_action: nextAction(intent, base),
    payment_method: method ? (expand.includes("payment_method") ? presentMethod(method) : method.id) : null,
    payment_method_options: intent.methodOptions,
    payment_method_types: intent.methodTypes,
    status: intent.status,
  };
}
