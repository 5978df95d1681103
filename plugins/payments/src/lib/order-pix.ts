import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type PixModuleService from "../modules/pix/service";
import type { PixChargeRow } from "../modules/pix/service";
import { PIX_STORE } from "./charge-context";

/** Id of our provider as the payment module registers it. */
export const PIX_PROVIDER_ID = "pp_pix_pix";

/** An order's payments, as far as PIX is concerned; charges newest first. */
export type OrderPix = {
  id: string;
  displayId: number;
  canceled: boolean;
  createdAt: Date;
  collectionId?: string;
  /** Whether a payment of the order was captured, by whatever provider. */
  paid: boolean;
  charges: PixChargeRow[];
};

type OrderRow = {
  id: string;
  display_id: number;
  status: string;
  canceled_at: Date | string | null;
  created_at: Date | string;
  payment_collections?: {
    id: string;
    payment_sessions?: { id: string; provider_id: string }[];
    payments?: { captured_at: Date | string | null }[];
  }[];
};

const FIELDS = [
  "id",
  "display_id",
  "status",
  "canceled_at",
  "created_at",
  "payment_collections.id",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payments.captured_at",
];

/**
 * Reads an order with its PIX charges, and ties charges to it that its
 * placement has not tied yet.
 *
 * @returns undefined for an unknown order or one that never had a PIX
 */
export async function loadOrderPix(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderPix | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const store: PixModuleService = container.resolve(PIX_STORE);
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } });
  const order = (data as unknown as OrderRow[])[0];
  if (!order) {
    return undefined;
  }
  const collections = order.payment_collections ?? [];
  const collection =
    collections.find(({ payment_sessions: sessions }) =>
      sessions?.some((session) => session.provider_id === PIX_PROVIDER_ID),
    ) ?? collections[0];
  const sessionIds = collections.flatMap(({ payment_sessions: sessions }) =>
    (sessions ?? []).map(({ id }) => id),
  );
  const charges = await store.listPixCharges(
    { $or: [{ order_id: order.id }, { session_id: sessionIds }] },
    { order: { created_at: "DESC" } },
  );
  for (const charge of charges.filter((one) => one.order_id !== order.id)) {
    await store.patchCharge(charge.txid, { order_id: order.id, payment_collection_id: collection?.id });
  }
  return charges.length
    ? {
        id: order.id,
        displayId: order.display_id,
        canceled: Boolean(order.canceled_at) || order.status === "canceled",
        createdAt: new Date(order.created_at),
        collectionId: collection?.id,
        paid: collections.some(({ payments }) => payments?.some(({ captured_at }) => captured_at)),
        charges,
      }
    : undefined;
}
