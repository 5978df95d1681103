import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { fulfillmentLabels } from "../../parcels/domain/fulfillment-labels";
import { wasPosted } from "../../parcels/domain/state";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelRow } from "../../parcels/domain/parcel";

/** What is left to tell Medusa of a fulfilment. */
export type FulfillmentPlan = {
  ship: {
    order_id: string;
    fulfillment_id: string;
    items: { id: string; quantity: number }[];
    labels: { tracking_number: string; tracking_url: string; label_url: string }[];
    no_notification: boolean;
  } | null;
  deliver: { orderId: string; fulfillmentId: string } | null;
};

/** Of a fulfilment, what we look at. */
export type FulfillmentFacts = {
  id: string;
  shipped_at: unknown;
  delivered_at: unknown;
  canceled_at: unknown;
  items: { line_item_id: string | null; quantity: unknown }[];
  orderCanceled: boolean;
};

/**
 * What a fulfilment's parcels make of it: shipped once one of them was posted, delivered once all of them are. Parcels
 * that were given up do not count. Nothing is left to do about what is cancelled or already told.
 *
 * @param trackingUrl address of a code's page
 */
export function planFulfillment(
  fulfillment: FulfillmentFacts | undefined,
  parcels: readonly Pick<ParcelRow, "id" | "order_id" | "state" | "tracking_code" | "external">[],
  trackingUrl: (code: string) => string,
): FulfillmentPlan {
  const kept = parcels.filter(({ state }) => state !== "voided");
  const [first] = kept;
  if (!fulfillment || !first || fulfillment.canceled_at || fulfillment.orderCanceled) {
    return { ship: null, deliver: null };
  }
  const isPosted = kept.some(({ state }) => wasPosted(state));
  const ship = isPosted && !fulfillment.shipped_at && !fulfillment.delivered_at;
  const deliver = kept.every(({ state }) => state === "delivered") && !fulfillment.delivered_at;
  return {
    ship: ship
      ? {
          order_id: first.order_id,
          fulfillment_id: fulfillment.id,
          items: fulfillment.items
            .filter((item) => item.line_item_id !== null)
            .map((item) => ({ id: String(item.line_item_id), quantity: Number(item.quantity) })),
          labels: fulfillmentLabels(kept, trackingUrl),
          // We write to the shopper ourselves.
          no_notification: true,
        }
      : null,
    deliver: deliver ? { orderId: first.order_id, fulfillmentId: fulfillment.id } : null,
  };
}

const FIELDS = [
  "id",
  "status",
  "canceled_at",
  "fulfillments.id",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
  "fulfillments.items.line_item_id",
  "fulfillments.items.quantity",
];

/** Reads a fulfilment's facts and plans; `fulfillment_id` must be of that order. */
export async function readFulfillmentPlan(
  container: MedusaContainer,
  orderId: string,
  fulfillmentId: string,
  trackingUrl: (code: string) => string,
): Promise<FulfillmentPlan> {
  const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [rows, { data }] = await Promise.all([
    parcels.listParcels({ fulfillment_id: fulfillmentId, direction: "outbound" }),
    query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } }),
  ]);
  const [order] = data as unknown as {
    status: string;
    canceled_at: unknown;
    fulfillments?: Omit<FulfillmentFacts, "orderCanceled">[];
  }[];
  const fulfillment = order?.fulfillments?.find(({ id }) => id === fulfillmentId);
  const orderCanceled = Boolean(order?.canceled_at) || order?.status === "canceled";
  return planFulfillment(fulfillment && { ...fulfillment, orderCanceled }, rows, trackingUrl);
}
