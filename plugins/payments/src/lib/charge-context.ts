import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { toCentavos } from "@mestres/platform/lib/money";
import type PixModuleService from "../modules/pix/service";
import type { PixChargeRow } from "../modules/pix/service";
import type { PayableState } from "./receipts";

/** A charge with everything of Medusa's that it could pay. */
export type ChargeContext = {
  charge: PixChargeRow;
  /** Absent once Medusa deleted it (cart changed, code renewed). Amount in centavos. */
  session?: { id: string; amount: number };
  collectionId?: string;
  cartId?: string;
  order?: { id: string; canceled: boolean };
  /** Whether the session's payment was captured. */
  captured: boolean;
};

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
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [charge] = await store.listPixCharges({ txid });
  if (!charge) {
    return undefined;
  }
  const { data: sessions } = await query.graph({
    entity: "payment_session",
    fields: ["id", "amount", "payment_collection_id", "payment.id", "payment.captured_at"],
    filters: { id: charge.session_id },
  });
  const session = (sessions as unknown as SessionRow[])[0];
  const collectionId = session?.payment_collection_id ?? charge.payment_collection_id ?? undefined;
  return {
    charge,
    session: session && { id: session.id, amount: toCentavos(session.amount) },
    collectionId,
    captured: Boolean(session?.payment?.captured_at),
    ...(collectionId ? await loadOwners(container, collectionId) : {}),
  };
}

async function loadOwners(
  container: MedusaContainer,
  collectionId: string,
): Promise<Pick<ChargeContext, "cartId" | "order">> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const filters = { payment_collection_id: collectionId };
  const [orders, carts] = await Promise.all([
    query.graph({
      entity: "order_payment_collection",
      fields: ["order_id", "order.id", "order.status", "order.canceled_at"],
      filters,
    }),
    query.graph({ entity: "cart_payment_collection", fields: ["cart_id"], filters }),
  ]);
  const order = (orders.data as { order?: { id: string; status: string; canceled_at: unknown } | null }[])[0]
    ?.order;
  const cartId = (carts.data as { cart_id?: string }[])[0]?.cart_id;
  return {
    cartId,
    order: order
      ? { id: order.id, canceled: Boolean(order.canceled_at) || order.status === "canceled" }
      : undefined,
  };
}

/** What money that arrives for this charge would pay now. */
export function payableState({ charge, captured, order, session, cartId }: ChargeContext): PayableState {
  if (captured || charge.captured_at) {
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
 * The lock that settling, renewing and expiring share: one per payment
 * collection, which carts and their orders keep through every renewal.
 */
export function chargeLockKey({ collectionId, charge }: ChargeContext): string {
  return `pix:${collectionId ?? charge.txid}`;
}
