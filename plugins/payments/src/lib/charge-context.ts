import type { MedusaContainer } from "@medusajs/framework/types";
import { toCentavos } from "@mestres/platform/lib/money";
import { readSql } from "@mestres/platform/lib/sql";
import type PixModuleService from "../modules/pix/service";
import type { PixChargeRow } from "../modules/pix/service";
import type { PayableState } from "./receipts";

/** Everything of Medusa's that a charge could pay, whatever its provider. */
export type ChargeSurroundings = {
  /** Absent once Medusa deleted it (cart changed, code renewed). Amount in centavos. */
  session?: { id: string; amount: number };
  collectionId?: string;
  cartId?: string;
  order?: { id: string; canceled: boolean };
  /** Whether the session's payment was captured. */
  captured: boolean;
  /** Whether another session of the same collection was captured: its order is paid. */
  paidElsewhere: boolean;
};

/** A PIX charge with its surroundings. */
export type ChargeContext = ChargeSurroundings & { charge: PixChargeRow };

/** The name under which the module `pix` is registered. */
export const PIX_STORE = "pix";

/** Reads a charge and its surroundings; undefined when we have no such charge. */
export async function loadChargeContext(
  container: MedusaContainer,
  txid: string,
): Promise<ChargeContext | undefined> {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const charge = await store.findCharge(txid);
  return (
    charge && {
      charge,
      ...(await loadSurroundings(container, charge.session_id, charge.payment_collection_id)),
    }
  );
}

type SurroundingsRow = {
  session_id: string | null;
  /** Reais. */
  amount: string | null;
  collection_id: string | null;
  captured: boolean | null;
  paid_elsewhere: boolean | null;
  cart_id: string | null;
  order_id: string | null;
  order_canceled: boolean | null;
};

/** One statement, since it is read several times for every payment. Parameters: the session's id, its collection as last seen. */
const SURROUNDINGS = `
  WITH asked AS (
    SELECT ?::text AS session_id, ?::text AS known_collection_id
  ), found AS (
    SELECT s.id, s.amount, s.payment_collection_id
      FROM payment_session s JOIN asked ON s.id = asked.session_id WHERE s.deleted_at IS NULL
  ), place AS (
    SELECT coalesce((SELECT payment_collection_id FROM found), asked.known_collection_id) AS collection_id FROM asked
  ), paid AS (
    SELECT p.payment_session_id FROM payment p, place
     WHERE p.payment_collection_id = place.collection_id AND p.captured_at IS NOT NULL AND p.deleted_at IS NULL
  )
  SELECT found.id AS session_id, found.amount, place.collection_id, owner_cart.cart_id,
         EXISTS (SELECT 1 FROM paid WHERE payment_session_id = found.id) AS captured,
         EXISTS (SELECT 1 FROM paid, asked WHERE paid.payment_session_id <> asked.session_id) AS paid_elsewhere,
         owner_order.id AS order_id,
         owner_order.canceled_at IS NOT NULL OR owner_order.status = 'canceled' AS order_canceled
    FROM place
    LEFT JOIN found ON true
    LEFT JOIN LATERAL (
      SELECT l.cart_id FROM cart_payment_collection l
       WHERE l.payment_collection_id = place.collection_id AND l.deleted_at IS NULL LIMIT 1
    ) owner_cart ON true
    LEFT JOIN LATERAL (
      SELECT o.id, o.canceled_at, o.status FROM order_payment_collection l JOIN "order" o ON o.id = l.order_id
       WHERE l.payment_collection_id = place.collection_id AND l.deleted_at IS NULL AND o.deleted_at IS NULL LIMIT 1
    ) owner_order ON true`;

/** @param knownCollectionId the collection as last seen, for a session that Medusa deleted */
export async function loadSurroundings(
  container: MedusaContainer,
  sessionId: string,
  knownCollectionId: string | null,
): Promise<ChargeSurroundings> {
  const [row] = await readSql<SurroundingsRow>(container, SURROUNDINGS, [sessionId, knownCollectionId]);
  return {
    session: row?.session_id ? { id: row.session_id, amount: toCentavos(row.amount ?? 0) } : undefined,
    collectionId: row?.collection_id ?? undefined,
    captured: Boolean(row?.captured),
    paidElsewhere: Boolean(row?.paid_elsewhere),
    cartId: row?.cart_id ?? undefined,
    order: row?.order_id ? { id: row.order_id, canceled: Boolean(row.order_canceled) } : undefined,
  };
}

/** What money that arrives for this charge would pay now. */
export function payableState({
  charge,
  captured,
  paidElsewhere,
  order,
  session,
  cartId,
}: ChargeSurroundings & { charge: Pick<PixChargeRow, "captured_at"> }): PayableState {
  if (captured || paidElsewhere || charge.captured_at) {
    return "paid";
  }
  if (order?.canceled) {
    return "canceled";
  }
  if (!session) {
    return "none";
  }
  return order ? "open" : cartId ? "no_order" : "none";
}

/**
 * Whether the order was paid with this very charge. What it captured is then no
 * duplicate of itself, whatever was given back since: its receipts are assessed
 * as if it were open, and only what came beyond is news.
 */
export function paidByThis({
  charge,
  captured,
}: Pick<ChargeSurroundings, "captured"> & { charge: Pick<PixChargeRow, "captured_at"> }): boolean {
  return captured || Boolean(charge.captured_at);
}

/**
 * The lock that settling, renewing and expiring share: one per payment
 * collection, which carts and their orders keep through every renewal.
 */
export function chargeLockKey(collectionId: string | null | undefined, txid: string): string {
  return `pix:${collectionId ?? txid}`;
}
