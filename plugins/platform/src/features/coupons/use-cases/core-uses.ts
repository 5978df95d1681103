import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "../../../lib/sql";
import { PLATFORM_INBOX_MODULE } from "../../../modules/inbox/keys";
import type PlatformInboxService from "../../../modules/inbox/service";
import type { InboxHandlerContext } from "../../../modules/inbox/types";

const CONSUMER = "platform.coupon-uses";

/** A cancelled order and the cart that it was: core counts a shopper's use by that. A draft was none, and counts none. */
const ORDER_SQL = `SELECT o.id, c.customer_id, c.email FROM "order" o
   JOIN order_cart l ON l.order_id = o.id AND l.deleted_at IS NULL JOIN cart c ON c.id = l.cart_id
  WHERE o.id = ? AND o.canceled_at IS NOT NULL`;

/** Whether anything was received for an order. */
const PAID_SQL = `SELECT 1 FROM capture c JOIN payment p ON p.id = c.payment_id
   JOIN order_payment_collection o ON o.payment_collection_id = p.payment_collection_id AND o.deleted_at IS NULL
  WHERE o.order_id = ? AND c.deleted_at IS NULL LIMIT 1`;

/** The coupons that it was placed with, in the order in which core locks them. */
const COUPONS_SQL = `SELECT p.id, p."limit", b.id AS budget_id, b.type, b.attribute FROM order_promotion op
   JOIN promotion p ON p.id = op.promotion_id AND p.deleted_at IS NULL
   LEFT JOIN promotion_campaign_budget b ON b.campaign_id = p.campaign_id AND b.deleted_at IS NULL
  WHERE op.order_id = ? AND op.deleted_at IS NULL ORDER BY p.id`;

/** What a coupon took off the order as it was placed, in reais. Later versions repeat lines and discounts. */
const SPENT_SQL = `SELECT coalesce(sum(amount), 0) AS spent FROM (
    SELECT a.amount FROM order_line_item_adjustment a
     WHERE a.version = 1 AND a.promotion_id = ? AND a.deleted_at IS NULL
       AND a.item_id IN (SELECT item_id FROM order_item WHERE order_id = ?)
    UNION ALL
    SELECT a.amount FROM order_shipping_method_adjustment a
     WHERE a.version = 1 AND a.promotion_id = ? AND a.deleted_at IS NULL
       AND a.shipping_method_id IN (SELECT shipping_method_id FROM order_shipping WHERE order_id = ?)) taken`;

/** Core keeps a decimal twice; both say the same. */
const LESS = (table: string): string =>
  `UPDATE ${table} SET used = greatest(used - ?::numeric, 0), updated_at = now(),
          raw_used = jsonb_build_object('value', greatest(used - ?::numeric, 0)::text, 'precision', 20)`;

/** Orders of the last two days that were cancelled, had a coupon, and of which nobody heard. */
const LEFT_SQL = `SELECT DISTINCT o.id FROM "order" o JOIN order_promotion op ON op.order_id = o.id AND op.deleted_at IS NULL
  WHERE o.canceled_at BETWEEN now() - interval '2 days' AND now() - interval '1 minute'
    AND NOT EXISTS (SELECT 1 FROM platform_inbox_entry e
                     WHERE e.consumer = '${CONSUMER}' AND e.source = 'medusa' AND e.event_id = o.id AND e.deleted_at IS NULL)
  ORDER BY o.id LIMIT ?`;

type CancelledOrder = { id: string; customer_id: string | null; email: string | null };
type OrderCoupon = {
  id: string;
  limit: number | null;
  budget_id: string | null;
  type: string | null;
  attribute: string | null;
};

/**
 * An order that was cancelled unpaid gives back the uses of its coupons, once; any other order is left alone. Core counts
 * a use when a cart is completed, and keeps it whatever becomes of the order (2.21.2).
 */
export async function giveBackCouponUses(container: MedusaContainer, orderId: string): Promise<void> {
  const [order] = await readSql<CancelledOrder>(container, ORDER_SQL, [orderId]);
  if (!order) {
    return;
  }
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  await inbox.consume({ source: "medusa", eventId: orderId, consumer: CONSUMER }, async (transaction) => {
    const [paid] = await transaction.execute(PAID_SQL, [orderId]);
    const coupons = paid ? [] : await transaction.execute<OrderCoupon>(COUPONS_SQL, [orderId]);
    for (const { id, limit } of coupons) {
      if (limit !== null) {
        await transaction.execute(
          "UPDATE promotion SET used = greatest(used - 1, 0), updated_at = now() WHERE id = ?",
          [id],
        );
      }
    }
    await giveBackBudgets(transaction, order, coupons);
    return { coupons: coupons.map(({ id }) => id) };
  });
}

/** Orders whose cancelling nobody heard of. */
export async function cancelledWithCoupons(container: MedusaContainer, limit: number): Promise<string[]> {
  return (await readSql<{ id: string }>(container, LEFT_SQL, [limit])).map(({ id }) => id);
}

/** A campaign counts an order's use once however many of its coupons it had; a shopper's counts each. */
async function giveBackBudgets(
  { execute }: InboxHandlerContext,
  { id: orderId, customer_id: customer, email }: CancelledOrder,
  coupons: readonly OrderCoupon[],
): Promise<void> {
  const budgets = [...new Set(coupons.flatMap(({ budget_id: id }) => id ?? []))].sort();
  for (const budget of budgets) {
    const own = coupons.filter(({ budget_id: id }) => id === budget);
    const [first] = own;
    let less = 1;
    if (first?.type === "spend") {
      less = 0;
      for (const { id } of own) {
        const [sum] = await execute<{ spent: string }>(SPENT_SQL, [id, orderId, id, orderId]);
        less += Number(sum?.spent ?? 0);
      }
    }
    await execute(`${LESS("promotion_campaign_budget")} WHERE id = ?`, [less, less, budget]);
    if (first?.type === "use_by_attribute") {
      const value = first.attribute === "customer_email" ? email : customer;
      await execute(
        `${LESS("promotion_campaign_budget_usage")} WHERE budget_id = ? AND attribute_value = ? AND deleted_at IS NULL`,
        [own.length, own.length, budget, value],
      );
    }
  }
}
