/*
 * Lists over several modules' tables at once: one statement that the database
 * sorts and pages, instead of two lists merged in memory. Reading only.
 */

/** All attempts to pay, of every method. */
export const CHARGES = `
  SELECT id, 'pix'::text AS method, 'pix'::text AS provider, order_id, txid AS reference, txid AS key,
         state::text, amount, created_at, expires_at, paid_at, NULL::text AS due_on
    FROM pix_charge WHERE deleted_at IS NULL
  UNION ALL
  SELECT id, method, provider, order_id, external_id, id, state::text, amount, created_at, expires_at, paid_at, due_on
    FROM payment_charge WHERE deleted_at IS NULL`;

/** All money that providers confirmed. */
export const RECEIPTS = `
  SELECT txid AS key, e2eid AS reference, amount, outcome::text FROM pix_receipt WHERE deleted_at IS NULL
  UNION ALL
  SELECT charge_id, reference, amount, outcome::text FROM payment_charge_receipt WHERE deleted_at IS NULL`;
