import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { toCentavos } from "@mestres/platform/lib/money";
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

type SessionRow = {
  id: string;
  amount: number;
  payment_collection_id: string;
  payment?: { id: string; captured_at: string | Date | null } | null;
};

/** The name under which the module `pix` is registered. */
export const PIX_STORE = "pix";

/** Reads a charge and its surroundings; undefined when we have no such charge. */
export async function loadChargeContext(
  container: MedusaContainer,
  txid: string,
): Promise<ChargeContext | undefined> {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const [charge] = await store.listPixCharges({ txid });
  return (
    charge && {
      charge,
      ...(await loadSurroundings(container, charge.session_id, charge.payment_collection_id)),
    }
  );
}

/** @param knownCollectionId the collection as last seen, for a session that Medusa deleted */
export async function loadSurroundings(
  container: MedusaContainer,
  sessionId: string,
  knownCollectionId: string | null,
): Promise<ChargeSurroundings> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: sessions } = await query.graph({
    entity: "payment_session",
    fields: ["id", "amount", "payment_collection_id", "payment.id", "payment.captured_at"],
    filters: { id: sessionId },
  });
  const session = (sessions as unknown as SessionRow[])[0];
  const collectionId = session?.payment_collection_id ?? knownCollectionId ?? undefined;
  return {
    session: session && { id: session.id, amount: toCentavos(session.amount) },
    collectionId,
    captured: Boolean(session?.payment?.captured_at),
    paidElsewhere: false,
    ...(collectionId ? await loadOwners(container, collectionId, sessionId) : {}),
  };
}

async function loadOwners(
  container: MedusaContainer,
  collectionId: string,
  sessionId: string,
): Promise<Pick<ChargeSurroundings, "cartId" | "order" | "paidElsewhere">> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const filters = { payment_collection_id: collectionId };
  const [orders, carts, payments] = await Promise.all([
    query.graph({
      entity: "order_payment_collection",
      fields: ["order_id", "order.id", "order.status", "order.canceled_at"],
      filters,
    }),
    query.graph({ entity: "cart_payment_collection", fields: ["cart_id"], filters }),
    query.graph({ entity: "payment", fields: ["payment_session_id", "captured_at"], filters }),
  ]);
  const order = (orders.data as { order?: { id: string; status: string; canceled_at: unknown } | null }[])[0]
    ?.order;
  const cartId = (carts.data as { cart_id?: string }[])[0]?.cart_id;
  const paidElsewhere = (
    payments.data as unknown as { payment_session_id: string; captured_at: unknown }[]
  ).some((payment) => payment.captured_at && payment.payment_session_id !== sessionId);
  return {
    cartId,
    paidElsewhere,
    order: order
      ? { id: order.id, canceled: Boolean(order.canceled_at) || order.status === "canceled" }
      : undefined,
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
export function chargeLockKey({ collectionId, charge }: ChargeContext): string {
  return `pix:${collectionId ?? charge.txid}`;
}
