import type { MedusaContainer } from "@medusajs/framework/types";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { assertBuyer } from "../domain/access";
import type { ReturnKind } from "../domain/return-kind";
import { loadReturnableOrder } from "../read/order";
import { readReturnSettings } from "../settings";
import { returnsOf } from "../read/returns";
import { assertInTime } from "../domain/window";
import { assertReturnable, orderLines, arrivalOf } from "../read/returnable";

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
