import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PaymentChargeRow } from "../../modules/charges/types";
import { chargesOf } from "./context";

/** An order's payments, as far as boletos and cards are concerned; charges newest first. */
export type OrderCharges = {
  id: string;
  canceled: boolean;
  createdAt: Date;
  collectionId?: string;
  /** Whether a payment of the order was captured, by whatever provider. */
  paid: boolean;
  charges: PaymentChargeRow[];
};

type OrderRow = {
  id: string;
  status: string;
  canceled_at: Date | string | null;
  created_at: Date | string;
  payment_collections?: {
    id: string;
    payment_sessions?: { id: string }[];
    payments?: { captured_at: Date | string | null }[];
  }[];
};

const FIELDS = [
  "id",
  "status",
  "canceled_at",
  "created_at",
  "payment_collections.id",
  "payment_collections.payment_sessions.id",
  "payment_collections.payments.captured_at",
];

/**
 * Reads an order with its charges, and ties charges to it that its placement
 * has not tied yet.
 *
 * @returns undefined for an unknown order or one that never had such a charge
 */
export async function loadOrderCharges(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderCharges | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const store = chargesOf(container);
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } });
  const order = (data as unknown as OrderRow[])[0];
  if (!order) {
    return undefined;
  }
  const collections = order.payment_collections ?? [];
  const collectionOf = new Map(
    collections.flatMap(({ id, payment_sessions: sessions }) =>
      (sessions ?? []).map((session) => [session.id, id] as const),
    ),
  );
  const charges = await store.listPaymentCharges(
    { $or: [{ order_id: order.id }, { session_id: [...collectionOf.keys()] }] },
    { order: { created_at: "DESC" } },
  );
  for (const charge of charges.filter((one) => one.order_id !== order.id)) {
    await store.patchCharge(charge.id, {
      order_id: order.id,
      payment_collection_id: collectionOf.get(charge.session_id),
    });
  }
  const newest = charges[0];
  return newest
    ? {
        id: order.id,
        canceled: Boolean(order.canceled_at) || order.status === "canceled",
        createdAt: new Date(order.created_at),
        collectionId:
          collectionOf.get(newest.session_id) ?? newest.payment_collection_id ?? collections[0]?.id,
        paid: collections.some(({ payments }) => payments?.some(({ captured_at }) => captured_at)),
        charges,
      }
    : undefined;
}
