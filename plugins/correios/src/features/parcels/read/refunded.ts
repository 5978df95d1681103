/**
 * Whether an order `o` was paid, and all of it given back: nothing of it should leave the house any more. An order that
 * cost nothing was never paid, and is not meant.
 */
export const REFUNDED_IN_FULL = `EXISTS (SELECT 1 FROM order_payment_collection rl
    JOIN payment_collection rc ON rc.id = rl.payment_collection_id AND rc.deleted_at IS NULL
   WHERE rl.order_id = o.id AND rl.deleted_at IS NULL
  HAVING sum(rc.captured_amount) > 0 AND sum(rc.refunded_amount) >= sum(rc.captured_amount))`;
