import { withCatalogueMeasures } from "../../../packing/read/catalogue-measures";
import { activeShippingBoxes } from "../../../../modules/boxes/box-source";
import { packedQuantities, type Quantities } from "../../domain/capacity";
import { parcelError } from "../../domain/errors";
import { prepostClient } from "../labels/prepost-client";
import { voidParcel } from "../labels/void";
import { newParcels, serviceFor, suggestParcels } from "../../domain/plan";
import { publishedParcels } from "../../../../modules/parcels/published";
import type { ParcelRow } from "../../domain/parcel";
import { PARCEL_IDS } from "../../domain/parcel-ids";
import { readSettings } from "../../../../settings";
import { numberOf, type OrderLine, type ShippableOrder } from "../../domain/order";

/** A fulfilment's item, as core hands it to a provider: `quantity` counts pieces of stock, not of the line. */
export type FulfillmentItem = {
  line_item_id?: string | null;
  inventory_item_id?: string | null;
  quantity?: unknown;
};

/** An order, as core hands it to a provider. */
export type ProviderOrder = Partial<ShippableOrder> & { customer?: { email?: string | null } | null };

export type CoreFulfillment = {
  id: string;
  metadata?: Record<string, unknown> | null;
};

/** How many of each line a fulfilment holds: a line that is a kit appears once for each thing in it. */
export function lineQuantities(items: readonly FulfillmentItem[], lines: readonly OrderLine[]): Quantities {
  const known = new Map(lines.map((line) => [line.id, line]));
  const quantities: Record<string, number> = {};
  for (const { line_item_id: id, inventory_item_id: stock, quantity } of items) {
    if (!id || id in quantities) {
      continue;
    }
    const part = known.get(id)?.variant?.inventory_items?.find((one) => one?.inventory?.id === stock);
    const each = part ? numberOf(part.required_quantity as number) || 1 : 1;
    quantities[id] = numberOf(quantity as number) / each;
  }
  return quantities;
}

const same = (a: Quantities, b: Quantities): boolean =>
  Object.keys({ ...a, ...b }).every((id) => (a[id] ?? 0) === (b[id] ?? 0));

const isPackedLoose = ({ state, fulfillment_id: id }: ParcelRow): boolean =>
  state === "packed" && id === null;

/**
 * Gives a fulfilment its parcels. One that was made when its parcels were packed names them; one
 * that staff made on core's own screen takes what was packed for it, or has its items packed by the store's boxes.
 *
 * @throws MedusaError `parcels_differ` | `parcel_*`; FreightError `freight_item_over_limits`
 */
export async function fulfillFromCore(
  items: readonly FulfillmentItem[],
  order: ProviderOrder,
  fulfillment: CoreFulfillment,
): Promise<void> {
  if (Array.isArray(fulfillment.metadata?.[PARCEL_IDS])) {
    return;
  }
  const store = publishedParcels.get();
  const orderId = order.id ?? "";
  const parcels = (await store.listParcels(
    { order_id: orderId, direction: "outbound", state: { $ne: "voided" } },
    { take: 1_000 },
  )) as unknown as ParcelRow[];
  const wanted = lineQuantities(items, order.items ?? []);
  const loose = parcels.filter(isPackedLoose);
  if (loose.length) {
    if (!same(packedQuantities(loose), wanted)) {
      throw parcelError(
        "NOT_ALLOWED",
        "parcels_differ",
        "Já há encomendas embaladas deste pedido com outros itens. Envie por Envios, ou embale de novo antes.",
      );
    }
    await store.attach(
      loose.map(({ id }) => id),
      fulfillment.id,
    );
    return;
  }
  const shipped = packedQuantities(parcels);
  const shippable = Object.fromEntries(
    Object.keys({ ...shipped, ...wanted }).map((id) => [id, (shipped[id] ?? 0) + (wanted[id] ?? 0)]),
  );
  const settings = await readSettings();
  const whole = wholeOrder({ ...order, items: await withCatalogueMeasures(order.items ?? []) });
  const service = serviceFor(settings, whole);
  const packed = suggestParcels(settings, service, whole, wanted, await activeShippingBoxes());
  const rows = newParcels(
    settings,
    whole,
    packed.map((parcel) => ({ ...parcel, service })),
    null,
  );
  await store.pack(
    rows.map((row) => ({ ...row, fulfillment_id: fulfillment.id })),
    shippable,
  );
}

const wholeOrder = (order: ProviderOrder): ShippableOrder => ({
  id: order.id ?? "",
  display_id: order.display_id ?? 0,
  email: order.email ?? order.customer?.email ?? null,
  status: order.status ?? "",
  canceled_at: null,
  metadata: order.metadata ?? null,
  items: order.items ?? [],
  shipping_address: order.shipping_address ?? null,
  shipping_methods: order.shipping_methods ?? [],
});

/**
 * Gives up the parcels of a cancelled fulfilment, at the Correios too.
 * @throws as `voidParcel`: then the fulfilment stands
 */
export async function voidFulfillment(fulfillmentId: string): Promise<void> {
  const store = publishedParcels.get();
  const parcels = (await store.listParcels(
    { fulfillment_id: fulfillmentId, direction: "outbound", state: { $ne: "voided" } },
    { take: 1_000 },
  )) as unknown as ParcelRow[];
  for (const parcel of parcels) {
    await voidParcel(store, prepostClient, parcel);
  }
}
