import { providerIdOf } from "../charges/provider-id";
import { methodOfProvider } from "../methods/providers";
import { PIX_METHOD } from "../records/pix-history";
import type { PaymentMethod } from "../records/types";
import type { OrderPayment } from "./load";
import type { OrderPaymentStatus } from "./status-names";

/** The attempt that counts: the one that was paid, else the newest. */
export type CurrentCharge = {
  /** txid of a PIX charge, id of another. */
  id: string;
  kind: "pix" | "charge";
  state: string;
  amount: number;
  sessionId: string;
  createdAt: Date;
  expiresAt: Date | null;
  capturedAt: Date | null;
};

/** Sums in centavos. */
export type OrderMoney = {
  /** Booked by Medusa. */
  captured: number;
  refunded: number;
  /** Confirmed by providers, less what staff disposed of otherwise. */
  received: number;
  /** The part of it that waits to pay the order: too little so far, or not looked at yet. */
  waiting: number;
};

/** Money that may still pay the order that it came for. */
const WAITING: readonly string[] = ["pending", "underpaid", "awaiting_order"];

/** What came, was booked and was given back. */
export function moneyOf(
  order: Pick<OrderPayment, "payments" | "pixReceipts" | "receipts" | "disposed">,
): OrderMoney {
  const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const receipts = [...order.pixReceipts, ...order.receipts];
  const waiting = sum(
    receipts.filter(({ outcome }) => WAITING.includes(outcome)).map(({ amount }) => amount),
  );
  return {
    captured: sum(order.payments.map(({ captured }) => captured)),
    refunded: sum(order.payments.map(({ refunded }) => refunded)),
    received: sum(receipts.map(({ amount }) => amount)) - order.disposed,
    waiting: Math.max(0, waiting - order.disposed),
  };
}

/** All attempts of an order, newest first. */
export function attemptsOf({
  pixCharges,
  charges,
}: Pick<OrderPayment, "pixCharges" | "charges">): CurrentCharge[] {
  return [
    ...pixCharges.map((one) => ({ ...attempt(one), id: one.txid, kind: "pix" as const })),
    ...charges.map((one) => ({ ...attempt(one), id: one.id, kind: "charge" as const })),
  ].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

/** The attempts of an order that can be paid, or may be in a moment. */
export function attemptsOut({
  pixCharges,
  charges,
}: Pick<OrderPayment, "pixCharges" | "charges">): CurrentCharge[] {
  const isOut = (one: { state: string; closed_at: Date | null; captured_at: Date | null }): boolean =>
    (one.state === "active" || one.state === "requested") && !one.closed_at && !one.captured_at;
  return attemptsOf({ pixCharges: pixCharges.filter(isOut), charges: charges.filter(isOut) });
}

/** The attempt that tells the order's story. */
export function currentCharge(
  order: Pick<OrderPayment, "pixCharges" | "charges" | "session" | "payments" | "owed">,
): CurrentCharge | undefined {
  const attempts = attemptsOf(order);
  const ofSession = attempts.find(({ sessionId }) => sessionId === order.session?.id);
  return owesTheRest(order)
    ? ofSession
    : (attempts.find(({ capturedAt }) => capturedAt) ?? ofSession ?? attempts[0]);
}

/** Whether a part was paid and the rest is still to be paid: the order became dearer, or a part was enough to settle a code. */
export function owesTheRest({ payments, owed }: Pick<OrderPayment, "payments" | "owed">): boolean {
  return owed > 0 && payments.some(({ captured, refunded }) => captured > refunded);
}

/**
 * How the order is, or was, paid; of an attempt that failed as it began, the one
 * before. undefined for a provider that is not ours.
 */
export function currentMethod(
  order: Pick<OrderPayment, "payments" | "session" | "pixCharges" | "charges" | "owed">,
): { method: PaymentMethod; providerId: string } | undefined {
  const providerId = owesTheRest(order)
    ? order.session?.providerId
    : (order.payments.find(({ captured }) => captured > 0)?.providerId ??
      order.session?.providerId ??
      lastProvider(order));
  const method = providerId ? methodOfProvider(providerId) : undefined;
  return providerId && method ? { method, providerId } : undefined;
}

function lastProvider(order: Pick<OrderPayment, "pixCharges" | "charges">): string | undefined {
  const [last] = attemptsOf(order);
  const other = order.charges.find(({ id }) => id === last?.id);
  return other ? providerIdOf(other) : last && PIX_METHOD.provider_id;
}

/** @param expiredByJob whether the order was cancelled because nobody paid in time */
export function statusOf(
  order: OrderPayment,
  expiredByJob: boolean,
  now: Date = new Date(),
): OrderPaymentStatus {
  const { captured, refunded } = moneyOf(order);
  const charge = currentCharge(order);
  // Core captures first and books the order's transaction after: "paid" waits for both.
  const settling = charge?.kind === "pix" && charge.state === "paid" && !charge.capturedAt && !order.canceled;
  if (captured > 0 && !settling) {
    if (owesTheRest(order) && !order.canceled) {
      return "partially_paid";
    }
    if (order.canceled && refunded < captured) {
      // Its money is on its way back, or before staff.
      return "canceled";
    }
    return refunded >= captured ? "refunded" : refunded > 0 ? "partially_refunded" : "paid";
  }
  if (order.canceled) {
    return expiredByJob ? "expired" : "canceled";
  }
  if (order.owed === 0 && !settling) {
    return "paid";
  }
  if (charge?.state === "rejected") {
    return "rejected";
  }
  return settling || isPayable(charge, now) ? "awaiting" : "expired";
}

function isPayable(charge: CurrentCharge | undefined, now: Date): boolean {
  if (!charge) {
    // Another provider's session (bank transfer): it waits for staff.
    return true;
  }
  if (charge.state === "paid") {
    return true;
  }
  const open = charge.state === "active" || charge.state === "requested";
  return open && (!charge.expiresAt || now < charge.expiresAt);
}

function attempt(one: {
  state: string;
  amount: number;
  session_id: string;
  created_at: Date | string;
  expires_at?: Date | null;
  captured_at?: Date | null;
}): Omit<CurrentCharge, "id" | "kind"> {
  return {
    state: one.state,
    amount: one.amount,
    sessionId: one.session_id,
    createdAt: new Date(one.created_at),
    expiresAt: one.expires_at ? new Date(one.expires_at) : null,
    capturedAt: one.captured_at ? new Date(one.captured_at) : null,
  };
}
