import type { PixReceiptRow } from "../modules/pix/service";
import type { OrderPix } from "./order-pix";

/** What a shopper sees of an order's PIX. Amounts in centavos, instants in ISO. */
export type PixView = {
  status: "awaiting" | "paid" | "expired" | "canceled";
  txid: string;
  amount: number;
  /** What arrived and did not pay the order (too little). */
  received: number;
  /** null once it cannot be paid. */
  pix_copia_e_cola: string | null;
  expires_at: string;
  paid_at: string | null;
  can_renew: boolean;
  order_id: string;
  display_id: number;
};

/** Until when an unpaid order keeps its stock, unless its code lives longer. */
export function orderDeadline(order: Pick<OrderPix, "createdAt">, timeoutSeconds: number): Date {
  return new Date(order.createdAt.getTime() + timeoutSeconds * 1000);
}

/** @param receipts of all charges of the order */
export function pixViewOf(
  order: OrderPix,
  receipts: readonly Pick<PixReceiptRow, "amount" | "outcome">[],
  timeoutSeconds: number,
  now: Date = new Date(),
): PixView | undefined {
  // The charge that paid tells the story; else the newest one.
  const charge = order.charges.find((one) => one.captured_at) ?? order.charges[0];
  if (!charge) {
    return undefined;
  }
  const received = receipts
    .filter(({ outcome }) => outcome === "underpaid")
    .reduce((sum, { amount }) => sum + amount, 0);
  const payable = (charge.state === "active" || charge.state === "paid") && now < charge.expires_at;
  const status = order.canceled ? "canceled" : isPaid(order) ? "paid" : statusOf(charge.state, payable);
  return {
    status,
    txid: charge.txid,
    amount: charge.amount,
    received,
    pix_copia_e_cola: status === "awaiting" ? charge.pix_copia_e_cola : null,
    expires_at: charge.expires_at.toISOString(),
    paid_at: status === "paid" ? ((charge.paid_at ?? charge.captured_at)?.toISOString() ?? null) : null,
    // Whoever paid too little would pay twice: staff resolves that.
    can_renew: status === "expired" && received === 0 && now < orderDeadline(order, timeoutSeconds),
    order_id: order.id,
    display_id: order.displayId,
  };
}

/** Core captures first and books the order's transaction after; "paid" waits until both are done. */
function isPaid({ paid, charges }: OrderPix): boolean {
  return (
    charges.some((charge) => charge.captured_at) || (paid && !charges.some(({ state }) => state === "paid"))
  );
}

function statusOf(state: string, payable: boolean): "awaiting" | "expired" {
  // Paid at the PSP and not captured yet: still awaiting, for a moment.
  return payable || state === "paid" ? "awaiting" : "expired";
}
