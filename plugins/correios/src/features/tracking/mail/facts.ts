import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { orderUrl, trackingUrl } from "@mestres/platform/lib/shop-url";
import type { ParcelState } from "../../parcels/domain/state";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelRow } from "../../parcels/domain/parcel";
import { serviceName } from "../domain/service-name";

/** What a message about a parcel is made of. */
export type ParcelMailFacts = {
  shop: string;
  to: string;
  displayId: number;
  orderUrl: string;
  trackingUrl: string | null;
  code: string | null;
  state: ParcelState;
  service: string;
  /** Parcel `sequence` of `of`. */
  sequence: number;
  of: number;
  /** Local date. */
  expectedOn: string | null;
  items: { title: string; quantity: number }[];
  pickup: { unit: string | null; until: string | null } | null;
};

/**
 * Reads a parcel for a message to its shopper.
 * @returns undefined when there is nobody to write to: unknown order or no address, or a parcel on its way to us
 */
export async function readParcelMailFacts(
  container: MedusaContainer,
  parcelId: string,
): Promise<ParcelMailFacts | undefined> {
  const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
  const [parcel] = (await parcels.listParcels({ id: parcelId })) as unknown as ParcelRow[];
  if (!parcel || parcel.direction !== "outbound") {
    return undefined;
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [orders, stores, news] = await Promise.all([
    query.graph({ entity: "order", fields: ["id", "display_id", "email"], filters: { id: parcel.order_id } }),
    query.graph({ entity: "store", fields: ["id", "name"] }),
    parcels.listNews([parcelId]),
  ]);
  const [order] = orders.data as unknown as { display_id: number; email: string | null }[];
  if (!order?.email) {
    return undefined;
  }
  const waits = news.filter(({ status }) => status === "awaiting_pickup").at(-1);
  return {
    shop: (stores.data as { name?: string }[])[0]?.name ?? "",
    to: order.email,
    displayId: order.display_id,
    orderUrl: orderUrl(parcel.order_id),
    trackingUrl: parcel.tracking_code && trackingUrl(parcel.tracking_code),
    code: parcel.tracking_code,
    state: parcel.state,
    service: serviceName(parcel.service),
    sequence: parcel.sequence,
    of: parcel.of,
    expectedOn: parcel.expected_on,
    items: parcel.items.map(({ title, quantity }) => ({ title, quantity })),
    pickup: waits ? { unit: waits.place_unit, until: waits.pickup_until } : null,
  };
}
