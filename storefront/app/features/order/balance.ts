import type { OrderView } from "./order-view";
import { keptOf, type OrderPayment } from "./payment";

/** An order's sums as they stand now, beside what was bought. Centavos. */
export type Balance = {
  /** What the order costs. */
  total: number;
  /** What the lines above the total do not tell: goods that came back, credits (negative), charges (positive). */
  adjustment: number;
  /** What the shopper paid, where it is not the total; null where there is nothing to tell. */
  paid: number | null;
  /** What goods on their way back already count for. */
  returning: number;
  owed: number;
  toRefund: number;
};

type Money = Pick<OrderPayment, "status" | "total" | "owed" | "to_refund" | "received" | "refunded">;

/** A percentage may leave the half of a centavo on both sides. */
const ROUNDING = 1;

/** What is over stays the receipt of what was bought. */
const OVER: readonly OrderPayment["status"][] = ["refunded", "canceled"];

/** The sums of an order's summary: what it costs, and what of it is paid, missing or to be given back. */
export function balanceOf({ total: bought }: Pick<OrderView, "total">, payment: Money): Balance {
  const { status, total, owed, to_refund: toRefund } = payment;
  if (OVER.includes(status)) {
    return { total: bought, adjustment: 0, paid: null, returning: 0, owed: 0, toRefund: 0 };
  }
  const paid = keptOf(payment);
  const apart = total - bought;
  const told = status === "partially_paid" || toRefund > 0;
  return {
    total,
    adjustment: Math.abs(apart) > ROUNDING ? apart : 0,
    paid: told ? paid : null,
    returning: told && toRefund === 0 ? Math.max(0, total - paid - owed) : 0,
    owed: told ? owed : 0,
    toRefund,
  };
}
