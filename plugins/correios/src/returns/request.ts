import type { MedusaContainer } from "@medusajs/framework/types";
import type { OrderLine, ReturnRequestRow } from "../modules/correios-returns/types";
import { assertBuyer } from "./access";
import { returnError } from "./errors";
import type { ReturnKind } from "./kinds";
import { loadReturnableOrder, type ReturnableLine, type ReturnableOrder } from "./order";
import { readReturnSettings } from "./settings";
import { returnsOf } from "./store";
import { assertInTime } from "./window";

/** What a shopper asks for. */
export type ReturnWish = {
  order_id: string;
  kind: ReturnKind;
  reason?: string | null;
  items: { line_item_id: string; quantity: number }[];
  /** Who asks: see `assertBuyer`. */
  email?: string | null;
  customer_id?: string | null;
};

/** Pieces of a line that may come back for this reason, those promised to our other returns included. */
export function returnablePieces(line: ReturnableLine, kind: ReturnKind): number {
  return kind === "undelivered" ? line.shipped - line.delivered : line.delivered;
}

/**
 * Looks whether a wish can be granted, and brings what it takes to write it down.
 * @throws MedusaError `return_*`
 */
async function readWish(container: MedusaContainer, wish: ReturnWish) {
  const order = await loadReturnableOrder(container, wish.order_id);
  assertBuyer(order, { email: wish.email, customerId: wish.customer_id });
  assertReturnable(order);
  const wanted = wish.items.filter(({ quantity }) => quantity > 0);
  const lines = order.lines.filter(({ id }) => wanted.some((one) => one.line_item_id === id));
  if (lines.length) {
    assertInTime(wish.kind, arrivalOf(lines, wish.kind));
  }
  return { order, wanted, lines: await orderLines(container, order, wish.kind) };
}

/** @throws MedusaError `return_order_canceled` | `return_not_paid` */
export function assertReturnable(order: ReturnableOrder): void {
  if (order.canceled) {
    throw returnError(
      "NOT_ALLOWED",
      "return_order_canceled",
      "Este pedido foi cancelado: não há o que devolver.",
    );
  }
  if (!order.payments.some(({ captured }) => captured > 0)) {
    throw returnError(
      "NOT_ALLOWED",
      "return_not_paid",
      "Este pedido ainda não foi pago: não há o que devolver.",
    );
  }
}

/** The order's lines, with how many pieces no return made without us has taken. */
export async function orderLines(
  container: MedusaContainer,
  order: ReturnableOrder,
  kind: ReturnKind,
): Promise<OrderLine[]> {
  // After the order was read: a return of ours that core learns of meanwhile must not count as a stranger's.
  const ours = await returnsOf(container).inCore(order.id);
  return order.lines.map((line) => ({
    id: line.id,
    title: [line.title, line.variantTitle].filter(Boolean).join(", "),
    of: line.of,
    paid: line.paid,
    available: returnablePieces(line, kind) - Math.max(0, line.returnedInCore - (ours.get(line.id) ?? 0)),
  }));
}

/** When the last of these lines arrived; null when nothing of one did. What is partly on its way arrives "now". */
export function arrivalOf(
  lines: readonly ReturnableLine[],
  kind: ReturnKind,
  now: Date = new Date(),
): Date | null {
  if (kind === "undelivered") {
    return lines.some((line) => line.shipped > line.delivered) ? null : now;
  }
  if (lines.some(({ delivered }) => delivered === 0)) {
    return null;
  }
  return new Date(Math.max(...lines.map(({ deliveredAt }) => (deliveredAt ?? now).getTime())));
}

/** What a wish would give back, without writing anything. @throws MedusaError `return_*` */
export async function previewReturn(container: MedusaContainer, wish: ReturnWish) {
  const { order, wanted, lines } = await readWish(container, wish);
  return returnsOf(container).plan({ order_id: order.id, lines, freight_paid: order.freightPaid, wanted });
}

/**
 * Writes a wish down, and agrees to it where the shop's rule does: a withdrawal in time, up to a value.
 * @throws MedusaError `return_*`
 */
export async function openReturn(container: MedusaContainer, wish: ReturnWish): Promise<ReturnRequestRow> {
  const { order, wanted, lines } = await readWish(container, wish);
  const returns = returnsOf(container);
  const row = await returns.open({
    order_id: order.id,
    kind: wish.kind,
    reason: wish.reason?.trim().slice(0, 1000) || null,
    lines,
    freight_paid: order.freightPaid,
    wanted,
    actor: "shopper",
  });
  const { auto_approve_up_to: limit } = await readReturnSettings();
  if (row.kind !== "withdrawal" || row.refund_amount + row.freight_refund > limit) {
    return row;
  }
  return returns.move(row.id, "approve", {
    actor: "rule",
    patch: { decided_by: "rule", decided_at: new Date(), next_attempt_at: new Date() },
  });
}
