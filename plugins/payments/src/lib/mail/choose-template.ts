import type { OrderPaymentView } from "../order-payment/view";
import type { PaymentNews, PaymentRecorded } from "../records/events";
import type { MailTemplate } from "./templates";

const TEMPLATE_OF: Partial<Record<PaymentNews["kind"], MailTemplate>> = {
  payment_link: "link",
  order_placed: "awaiting",
  order_changed: "changed",
  method_changed: "awaiting",
  payment_captured: "paid",
  order_expired: "expired",
  order_canceled: "canceled",
  refund_settled: "refunded",
  charge_rejected: "rejected",
};

/**
 * Whether a shopper may be written to about this event at all. A capture may come
 * before its order; anything else without an order happened at the checkout,
 * which tells the shopper itself.
 */
export function isMailed({ kind, order_id: orderId }: Pick<PaymentRecorded, "kind" | "order_id">): boolean {
  return kind in TEMPLATE_OF && (Boolean(orderId) || kind === "payment_captured");
}

/**
 * The message for an event, by how the order stands when it is sent: news that
 * other news has overtaken is not told ("falta pagar" after it was paid).
 */
export function chooseTemplate(
  { kind }: Pick<PaymentNews, "kind">,
  payment: Pick<
    OrderPaymentView,
    "status" | "method" | "amount" | "received" | "pix" | "boleto" | "owed" | "to_refund"
  >,
): MailTemplate | undefined {
  const template = TEMPLATE_OF[kind];
  switch (template) {
    case "awaiting":
      if (payment.status === "paid" && !payment.method && payment.amount === 0) {
        return "free";
      }
      return payment.status === "awaiting" ? awaitingTemplate(payment) : undefined;
    case "link":
      return payment.owed > 0 ? template : undefined;
    case "changed":
      return isStillNews(payment) ? template : undefined;
    case "rejected":
      return payment.method === "card" && payment.status === "rejected" ? template : undefined;
    case "expired":
      return payment.status === "expired" || payment.status === "canceled" ? template : undefined;
    case "paid":
      return payment.status === "canceled" || payment.status === "refunded" ? undefined : template;
    default:
      return template;
  }
}

/** A change is told while there is something to pay or to be given back; what evened it out tells of itself. */
function isStillNews({
  status,
  amount,
  owed,
  to_refund: toRefund,
}: Pick<OrderPaymentView, "status" | "amount" | "owed" | "to_refund">): boolean {
  const becameFree = status === "paid" && amount === 0;
  return toRefund > 0 || becameFree || (owed > 0 && status !== "canceled");
}

/** A code to be paid, or a card that the provider still looks at: one it has taken is booked in a moment. */
function awaitingTemplate({
  method,
  received,
  pix,
  boleto,
}: Pick<OrderPaymentView, "method" | "received" | "pix" | "boleto">): MailTemplate | undefined {
  if (pix || boleto) {
    return "awaiting";
  }
  return method === "card" && received === 0 ? "in_review" : undefined;
}
