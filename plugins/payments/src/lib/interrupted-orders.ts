import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "@mestres/platform/lib/sql";

/** A completion of a cart that nobody will finish: its process died. */
export type InterruptedCompletion = { id: string; cart_id: string; since: Date };

/**
 * Core notes a completion when it begins and when it ends. One that has not ended after this time
 * has no process any more: its lock is over by then (2 minutes), and with it all that it could do.
 */
const DEAD_SECONDS = 180;
/** What is older was seen by an earlier run, or is a matter for staff. */
const LOOK_BACK_DAYS = 2;
/** Completions mended by one run. */
const LIMIT = 50;

const INTERRUPTED = `
  SELECT e.id, e.context->'data'->'payload'->>'id' AS cart_id, e.created_at AS since
    FROM workflow_execution e
    LEFT JOIN platform_inbox_entry i ON i.consumer = ? AND i.event_id = e.id AND i.deleted_at IS NULL
   WHERE e.workflow_id = 'complete-cart' AND e.state NOT IN ('done', 'failed', 'reverted')
     AND e.created_at BETWEEN now() - make_interval(days => ?) AND now() - make_interval(secs => ?)
     AND e.context->'data'->'payload'->>'id' IS NOT NULL
     AND (i.id IS NULL OR i.status = 'pending' AND coalesce(i.next_attempt_at, i.created_at) <= now())
   ORDER BY coalesce(i.next_attempt_at, e.created_at) LIMIT ?`;

/** Whose inbox rows say that a completion was mended. */
export const INTERRUPTED_CONSUMER = "payments.interrupted-orders";

/** Completions that ended with their process and were not mended yet, oldest first, those that failed behind. */
export function findInterrupted(container: MedusaContainer): Promise<InterruptedCompletion[]> {
  return readSql(container, INTERRUPTED, [INTERRUPTED_CONSUMER, LOOK_BACK_DAYS, DEAD_SECONDS, LIMIT]);
}

/** How far a completion came. */
export type CompletionTraces = {
  completed: boolean;
  collection_id: string | null;
  promotion_ids: string[];
  /** The cart's order, by either of the links that core writes at once. */
  order_id: string | null;
  /** Whether the order lacks its reservation: never made, and not because it was delivered or cancelled. */
  unreserved: boolean;
};

const TRACES = `
  SELECT c.completed_at IS NOT NULL AS completed, l.payment_collection_id AS collection_id,
         ARRAY(SELECT p.promotion_id FROM cart_promotion p WHERE p.cart_id = c.id AND p.deleted_at IS NULL) AS promotion_ids,
         o.id AS order_id,
         o.id IS NOT NULL AND o.canceled_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM order_item i WHERE i.order_id = o.id AND i.fulfilled_quantity > 0)
           AND NOT EXISTS (SELECT 1 FROM order_item i JOIN reservation_item r ON r.line_item_id = i.item_id
                            WHERE i.order_id = o.id) AS unreserved
    FROM cart c
    LEFT JOIN cart_payment_collection l ON l.cart_id = c.id AND l.deleted_at IS NULL
    LEFT JOIN "order" o ON o.deleted_at IS NULL AND o.id = coalesce(
      (SELECT order_id FROM order_cart WHERE cart_id = c.id AND deleted_at IS NULL LIMIT 1),
      (SELECT order_id FROM order_payment_collection
        WHERE payment_collection_id = l.payment_collection_id AND deleted_at IS NULL LIMIT 1))
   WHERE c.id = ?`;

/** @returns undefined when the cart is gone */
export async function readTraces(
  container: MedusaContainer,
  cartId: string,
): Promise<CompletionTraces | undefined> {
  return (await readSql<CompletionTraces>(container, TRACES, [cartId]))[0];
}

/**
 * Orders that a completion made and tied to nothing: no cart, no payment, no draft. Nobody can pay
 * or find them, and the cart is sold again by the next completion. Not the youngest: the same buyer
 * may be ordering another cart just now.
 */
const STRAYS = `
  SELECT o.id, array_agg(i.item_id) AS line_ids
    FROM "order" o JOIN cart c ON c.id = ? JOIN order_item i ON i.order_id = o.id
   WHERE o.email = c.email AND o.customer_id IS NOT DISTINCT FROM c.customer_id
     AND o.sales_channel_id IS NOT DISTINCT FROM c.sales_channel_id
     AND o.created_at BETWEEN ?::timestamptz - interval '1 second' AND ?::timestamptz + interval '10 minutes'
     AND o.created_at < now() - interval '1 minute'
     AND o.deleted_at IS NULL AND o.status = 'pending' AND NOT o.is_draft_order AND o.version = 1
     AND NOT EXISTS (SELECT 1 FROM order_cart l WHERE l.order_id = o.id AND l.deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM order_payment_collection l WHERE l.order_id = o.id AND l.deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM order_transaction t WHERE t.order_id = o.id)
   GROUP BY o.id`;

/** @param since when the completion that made them began */
export function findStrayOrders(
  container: MedusaContainer,
  cartId: string,
  since: Date,
): Promise<{ id: string; line_ids: string[] }[]> {
  return readSql(container, STRAYS, [cartId, since, since]);
}
