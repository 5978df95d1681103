import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { packedQuantities } from "../../domain/capacity";
import { loadOrder } from "../../read/load-order";
import { correiosMethod } from "../../domain/plan";
import { PARCELS_MODULE, type ParcelsService } from "../../../../modules/parcels/published";
import type { ParcelRow } from "../../domain/parcel";
import { PARCEL_IDS } from "../../domain/parcel-ids";
import { readSettings } from "../../../../settings";
import type { ShippableOrder } from "../../domain/order";
import { fulfillmentRefusal } from "./core-refusals";

const parcelIdsOf = (metadata: Record<string, unknown> | null | undefined): string[] =>
  Array.isArray(metadata?.[PARCEL_IDS]) ? (metadata[PARCEL_IDS] as string[]) : [];

/** A fulfilment that was made for these parcels by somebody who died before telling them. */
const findFulfillment = (order: ShippableOrder, ids: readonly string[]) =>
  order.fulfillments?.find(
    ({ canceled_at, metadata }) => !canceled_at && ids.every((id) => parcelIdsOf(metadata).includes(id)),
  );

/**
 * Sees that parcels of one order are in a fulfilment of Medusa: makes one of those that are in none, once, whoever
 * asks.
 * @throws MedusaError `order_stock_not_reserved` | `order_stock_insufficient` | `order_shipping_profile_mismatch` |
 *   `shipping_option_without_location` | `order_canceled`, or core's own
 */
export async function ensureFulfillment(
  container: MedusaContainer,
  orderId: string,
  parcels: readonly ParcelRow[],
): Promise<void> {
  if (parcels.every(({ fulfillment_id: id }) => id !== null)) {
    return;
  }
  const store = container.resolve<ParcelsService>(PARCELS_MODULE);
  await container.resolve(Modules.LOCKING).execute(
    `parcels:${orderId}`,
    async () => {
      const rows = (await store.listParcels({
        id: parcels.map(({ id }) => id),
        fulfillment_id: null,
      })) as unknown as ParcelRow[];
      if (!rows.length) {
        return;
      }
      const ids = rows.map(({ id }) => id);
      const order = await loadOrder(container, orderId);
      const known = findFulfillment(order, ids);
      const id = known?.id ?? (await createFulfillment(container, order, rows));
      await store.attach(ids, id);
    },
    { timeout: 30 },
  );
}

async function createFulfillment(
  container: MedusaContainer,
  order: ShippableOrder,
  parcels: readonly ParcelRow[],
): Promise<string> {
  const method = correiosMethod(await readSettings(), order)?.method ?? order.shipping_methods[0];
  const { result, errors } = await createOrderFulfillmentWorkflow(container).run({
    throwOnError: false,
    input: {
      order_id: order.id,
      items: Object.entries(packedQuantities(parcels)).map(([id, quantity]) => ({ id, quantity })),
      shipping_option_id: method?.shipping_option_id ?? undefined,
      metadata: { [PARCEL_IDS]: parcels.map(({ id }) => id) },
      // Shoppers hear from us when the parcel is posted.
      no_notification: true,
    },
  });
  const [failed] = errors;
  if (failed) {
    throw fulfillmentRefusal(failed.error, order);
  }
  return result.id;
}
