import type { MedusaContainer } from "@medusajs/framework/types";
import { FreightError } from "../../freight/domain/errors";
import { activeShippingBoxes } from "../../../modules/boxes/box-source";
import type { PackedParcel, ShippingBox } from "../../packing/domain/types";
import { loadOrder } from "./load-order";
import { leftToPack, shippableLines, type ShippableLine } from "../domain/shippable";
import { correiosMethod, suggestParcels } from "../domain/plan";
import { isReplaceable } from "../domain/repack";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelEventRow } from "../domain/parcel";
import { viewParcels } from "./list";
import type { ParcelView } from "./view";
import { readSettings } from "../../../settings";
import { outboundParcels } from "./outbound-parcels";

/** An order's parcels, and what packing it takes. */
export type OrderPanel = {
  parcels: (ParcelView & { events: ParcelEventRow[] })[];
  shippable: ShippableLine[];
  /** How the store's boxes would take what is left. */
  suggestion: PackedParcel[];
  /** Why there is no suggestion. */
  suggestion_error: { code: string; message: string } | null;
  service: { id: string; name: string; service_code: string } | null;
  boxes: ShippingBox[];
};

/** News of each parcel, newest first. */
export async function eventsOf(
  container: MedusaContainer,
  parcelIds: readonly string[],
): Promise<Map<string, ParcelEventRow[]>> {
  const rows = (parcelIds.length
    ? await container
        .resolve<ParcelsService>(PARCELS_MODULE)
        .listParcelEvents({ parcel_id: [...parcelIds] }, { take: 1_000, order: { occurred_at: "DESC" } })
    : []) as unknown as ParcelEventRow[];
  return new Map(parcelIds.map((id) => [id, rows.filter(({ parcel_id }) => parcel_id === id)]));
}

/** @throws MedusaError `order_not_found` */
export async function orderPanel(container: MedusaContainer, orderId: string): Promise<OrderPanel> {
  const store = container.resolve<ParcelsService>(PARCELS_MODULE);
  const [order, settings, boxes, outbound, all] = await Promise.all([
    loadOrder(container, orderId),
    readSettings(),
    activeShippingBoxes(),
    outboundParcels(container, orderId),
    store.listParcels({ order_id: orderId }, { take: 1_000, select: ["id"] }),
  ]);
  const ids = all.map(({ id }) => id);
  const [views, events] = await Promise.all([viewParcels(container, ids), eventsOf(container, ids)]);
  const sold = correiosMethod(settings, order);
  const open = outbound.map((parcel) => (isReplaceable(parcel) ? { ...parcel, items: [] } : parcel));
  let suggestion: PackedParcel[] = [];
  let suggestion_error: OrderPanel["suggestion_error"] = null;
  const left = leftToPack(order, open);
  if (sold && Object.keys(left).length) {
    try {
      suggestion = suggestParcels(settings, sold.service, order, left, boxes);
    } catch (error) {
      if (!(error instanceof FreightError)) {
        throw error;
      }
      suggestion_error = { code: error.code ?? "freight_over_limits", message: error.message };
    }
  }
  return {
    parcels: views.map((view) => ({ ...view, events: events.get(view.id) ?? [] })),
    shippable: shippableLines(order, outbound),
    suggestion,
    suggestion_error,
    service: sold && { id: sold.service.id, name: sold.service.name, service_code: sold.service.code },
    boxes,
  };
}
