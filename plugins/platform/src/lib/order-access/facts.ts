import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "../sql";

/** What decides whose an order is. */
export type OrderFacts = {
  id: string;
  customer_id: string | null;
  email: string | null;
  placed_at: Date;
  cart_id: string | null;
};

/** What decides who may read and change a cart. */
export type CartFacts = {
  id: string;
  email: string | null;
  customer_id: string | null;
  /** Whether its customer is an account, and not a guest. */
  has_account: boolean | null;
  /** When it became an order; a crash may have left it open beside the order it is linked to. */
  completed_at: Date | null;
  order_id: string | null;
  placed_at: Date | null;
};

/*
 * One statement each: they run before every request about a cart or an order, where the query engine would ask each
 * module in turn.
 */

/** @returns undefined for what is no order */
export async function findOrder(container: MedusaContainer, id: string): Promise<OrderFacts | undefined> {
  const [row] = await readSql<OrderFacts>(
    container,
    `SELECT o.id, o.customer_id, o.email, o.created_at AS placed_at, l.cart_id
       FROM "order" o
       LEFT JOIN order_cart l ON l.order_id = o.id AND l.deleted_at IS NULL
      WHERE o.id = ? AND o.deleted_at IS NULL
      LIMIT 1`,
    [id],
  );
  return row;
}

/** @returns undefined for what is no cart */
export async function findCart(container: MedusaContainer, id: string): Promise<CartFacts | undefined> {
  const [row] = await readSql<CartFacts>(
    container,
    `SELECT c.id, c.email, c.customer_id, u.has_account, c.completed_at, l.order_id, o.created_at AS placed_at
       FROM cart c
       LEFT JOIN customer u ON u.id = c.customer_id AND u.deleted_at IS NULL
       LEFT JOIN order_cart l ON l.cart_id = c.id AND l.deleted_at IS NULL
       LEFT JOIN "order" o ON o.id = l.order_id
      WHERE c.id = ?
      LIMIT 1`,
    [id],
  );
  return row;
}

/** The order that a payment collection belongs to, by itself or by its cart; null for a cart's that is still open. */
export async function findOrderOfCollection(container: MedusaContainer, id: string): Promise<string | null> {
  const [row] = await readSql<{ order_id: string | null }>(
    container,
    // The link to the order comes last when a cart is completed.
    `SELECT coalesce(o.order_id, l.order_id) AS order_id
       FROM payment_collection p
       LEFT JOIN order_payment_collection o ON o.payment_collection_id = p.id AND o.deleted_at IS NULL
       LEFT JOIN cart_payment_collection c ON c.payment_collection_id = p.id AND c.deleted_at IS NULL
       LEFT JOIN order_cart l ON l.cart_id = c.cart_id AND l.deleted_at IS NULL
      WHERE p.id = ?
      LIMIT 1`,
    [id],
  );
  return row?.order_id ?? null;
}
