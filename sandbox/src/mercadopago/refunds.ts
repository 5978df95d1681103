import type { World } from "../world.js";
import { MpRefusal } from "./errors.js";
import { refundedOf } from "./money.js";
import { movePayment } from "./payments.js";
import { centavosOf } from "./read.js";
import type { MpPayment, MpRefund } from "./types.js";

const REFUND_DAYS = 180;
const COMMITTED = ["approved", "in_process"];

/** What a payment can still give back, in centavos. */
const leftOf = (payment: MpPayment) =>
  (payment.boleto ? payment.totalPaid : payment.amount) - refundedOf(payment, COMMITTED);

/**
 * POST /v1/payments/:id/refunds without its idempotency; the whole rest when the body names no amount.
 * @throws MpRefusal when the payment or the amount does not allow it
 */
export function createRefund(world: World, payment: MpPayment, body: unknown): MpRefund {
  if (payment.status !== "approved") {
    throw new MpRefusal(2063);
  }
  const age = world.now().getTime() - Date.parse(payment.approvedAt ?? payment.createdAt);
  if (age > REFUND_DAYS * 86_400_000) {
    throw new MpRefusal(2024);
  }
  const wanted = (body as { amount?: unknown } | null)?.amount;
  const amount = wanted === undefined || wanted === null ? leftOf(payment) : centavosOf(wanted);
  if (amount === null || amount <= 0 || amount > leftOf(payment)) {
    throw new MpRefusal(4040);
  }
  const { refunds } = world.state.mercadopago;
  const refund: MpRefund = {
    id: world.state.mercadopago.nextRefundId++,
    amount,
    status: "in_process",
    createdAt: world.now().toISOString(),
  };
  payment.refunds.push(refund);
  if (refunds === "immediate") {
    settleRefund(world, payment, refund, "approved");
  }
  if (refunds === "refuse") {
    world.later(50, () => settleRefund(world, payment, refund, "rejected"));
  }
  world.changed();
  return refund;
}

/** Ends a refund that is in process, and tells the shop about the payment. */
export function settleRefund(
  world: World,
  payment: MpPayment,
  refund: MpRefund,
  status: "approved" | "rejected",
): void {
  if (refund.status !== "in_process") {
    return;
  }
  refund.status = status;
  const all = payment.boleto ? payment.totalPaid : payment.amount;
  const refunded = refundedOf(payment);
  if (refunded === 0) {
    movePayment(world, payment, "approved", "accredited");
  } else if (refunded < all) {
    movePayment(world, payment, "approved", "partially_refunded");
  } else {
    movePayment(world, payment, "refunded", "refunded");
  }
}
