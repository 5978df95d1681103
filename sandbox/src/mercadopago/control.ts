import { randomBytes } from "node:crypto";
import { ControlRefusal } from "../control/form.js";
import type { World } from "../world.js";
import { notifyChargeback } from "./notify.js";
import { findPayment, movePayment } from "./payments.js";
import { settleRefund } from "./refunds.js";
import type { MpPayment, MpRefund, MpState, MpStatus } from "./types.js";

/** What can become of a card payment from outside the shop, with the detail that goes with it. */
export const CARD_FATES = {
  approved: "accredited",
  rejected: "cc_rejected_other_reason",
  in_process: "pending_review_manual",
  cancelled: "expired",
  charged_back: "in_process",
} as const satisfies Partial<Record<MpStatus, string>>;
export type CardFate = keyof typeof CARD_FATES;

export const REFUND_MODES = ["immediate", "processing", "refuse"] as const satisfies MpState["refunds"][];

/** The payment with an id. @throws ControlRefusal */
export function paymentFor(world: World, id: unknown): MpPayment {
  const payment = findPayment(world, id);
  if (!payment) {
    throw new ControlRefusal("payment_not_found", "Nenhum pagamento do Mercado Pago tem este número.", 404);
  }
  return payment;
}

/**
 * Decides over a card payment as the bank, the risk desk or the cardholder would.
 * @throws ControlRefusal when the payment's state does not allow it
 */
export function decideCard(
  world: World,
  id: unknown,
  fate: CardFate,
  detail?: string,
  copies?: number,
): MpPayment {
  const payment = paymentFor(world, id);
  const waiting = payment.status === "pending" || payment.status === "in_process";
  const allowed = fate === "charged_back" ? payment.status === "approved" : waiting;
  if (!allowed) {
    throw new ControlRefusal("payment_state_invalid", `Um pagamento ${payment.status} não passa a ${fate}.`);
  }
  if (fate === "charged_back") {
    payment.chargeback = { id: randomBytes(8).toString("hex"), createdAt: world.now().toISOString() };
    notifyChargeback(world, payment, "chargeback.created");
  }
  movePayment(world, payment, fate, detail ?? CARD_FATES[fate], copies);
  return payment;
}

/** How a dispute ends: with the money back at the shop, or gone. The detail is Mercado Pago's. */
export const DISPUTE_ENDS = { won: "reimbursed", lost: "settled" } as const;
export type DisputeEnd = keyof typeof DISPUTE_ENDS;

/**
 * Decides a dispute, as the cardholder's bank would.
 * @throws ControlRefusal when the payment is not disputed, or the dispute is over
 */
export function decideDispute(world: World, id: unknown, end: DisputeEnd, copies?: number): MpPayment {
  const payment = paymentFor(world, id);
  if (payment.status !== "charged_back" || payment.statusDetail !== CARD_FATES.charged_back) {
    throw new ControlRefusal("payment_state_invalid", "Este pagamento não tem contestação em aberto.");
  }
  movePayment(world, payment, "charged_back", DISPUTE_ENDS[end], copies);
  notifyChargeback(world, payment, "chargeback.updated");
  return payment;
}

/**
 * Ends a refund that is in process; the latest one when none is named.
 * @throws ControlRefusal when there is none
 */
export function decideRefund(
  world: World,
  paymentId: unknown,
  refundId: unknown,
  status: "approved" | "rejected",
): MpRefund {
  const payment = paymentFor(world, paymentId);
  const refund = payment.refunds.findLast(
    (one) =>
      one.status === "in_process" &&
      (refundId === undefined || String(one.id) === String(refundId as string)),
  );
  if (!refund) {
    throw new ControlRefusal("refund_not_found", "Não há devolução em andamento.", 404);
  }
  settleRefund(world, payment, refund, status);
  return refund;
}
