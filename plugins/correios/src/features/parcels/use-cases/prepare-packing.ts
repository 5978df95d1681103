import type { MedusaContainer } from "@medusajs/framework/types";
import { activeShippingBoxes } from "../../../modules/boxes/box-source";
import { packedQuantities, type Quantities } from "../domain/capacity";
import { parcelError } from "../domain/errors";
import { parseNfeKey } from "../domain/nfe-key";
import { loadOrder } from "../read/load-order";
import { leftToPack, packables, shippableQuantities } from "../domain/shippable";
import { isReplaceable } from "../domain/repack";
import type { NewParcel } from "../domain/parcel";
import { assertComplete, packByHand, type HandPacked } from "../domain/by-hand";
import { newParcels, serviceFor, suggestParcels } from "../domain/plan";
import { readSettings } from "../../../settings";
import { assertNotCanceled, lineTitle, type ShippableOrder } from "../domain/order";
import { outboundParcels } from "../read/outbound-parcels";

export type PackOrderInput = {
  order_id: string;
  /** As staff packed it; without it, by the store's boxes. */
  parcels?: HandPacked[];
  /** Service of every parcel that names none; the one that was sold by default. */
  service?: string;
  nfe_key?: string;
  /** Items may be left for later. */
  partial?: boolean;
};

/** What is to be written: parcels, and how many of each line there are to ship in all. */
export type PackingPlan = {
  parcels: NewParcel[];
  shippable: Quantities;
};

/** The NF-e's key that was given, or that stands in the order's metadata. @throws MedusaError `nfe_key_invalid` */
function nfeKeyOf(order: ShippableOrder, given: string | undefined): string | null {
  const known = given ?? order.metadata?.nfe_key;
  return typeof known === "string" && known.trim() ? parseNfeKey(known) : null;
}

/**
 * Plans an order's parcels; nothing is written yet.
 * @throws MedusaError `order_*` | `parcel_*` | `nfe_key_invalid`; FreightError `freight_item_over_limits`
 */
export async function preparePacking(
  container: MedusaContainer,
  input: PackOrderInput,
): Promise<PackingPlan> {
  const [order, settings, boxes, parcels] = await Promise.all([
    loadOrder(container, input.order_id),
    readSettings(),
    activeShippingBoxes(),
    outboundParcels(container, input.order_id),
  ]);
  assertNotCanceled(order);
  const kept = parcels.filter((parcel) => !isReplaceable(parcel));
  const shippable = shippableQuantities(order, parcels);
  // What will be unpacked is there to be packed again.
  const left = leftToPack(order, [
    ...kept,
    ...parcels.filter(isReplaceable).map((one) => ({ ...one, items: [] })),
  ]);
  if (!Object.keys(left).length) {
    throw parcelError(
      "NOT_ALLOWED",
      "order_nothing_to_ship",
      `Não há itens do pedido ${order.display_id} para embalar.`,
    );
  }
  const serviceOf = (wanted = input.service) => serviceFor(settings, order, wanted);
  const packed = input.parcels
    ? packByHand(input.parcels, packables(order, left), { boxes, settings, serviceOf })
    : suggestParcels(settings, serviceOf(), order, left, boxes).map((one) => ({
        ...one,
        service: serviceOf(),
      }));
  const rows = newParcels(settings, order, packed, nfeKeyOf(order, input.nfe_key));
  const titles = new Map(order.items.map((line) => [line.id, lineTitle(line)]));
  if (!input.partial) {
    assertComplete(packedQuantities(rows), left, (id) => titles.get(id) ?? id);
  }
  return { parcels: rows, shippable };
}
