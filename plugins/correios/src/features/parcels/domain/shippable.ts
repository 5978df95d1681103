import { packableItems } from "../../packing/domain/packable-items";
import type { PackableItem } from "../../packing/domain/types";
import { packedQuantities, remaining, type Quantities } from "./capacity";
import type { ParcelRow } from "./parcel";
import { lineTitle, numberOf, unitPrice, type OrderLine, type ShippableOrder } from "./order";

type Packed = Pick<ParcelRow, "items" | "fulfillment_id">;

/**
 * How many of each line travel in parcels of ours in all, packed or not: what was bought, without what was fulfilled
 * some other way (another carrier, handed over).
 * @param parcels the order's own, out and not voided
 */
export function shippableQuantities(order: ShippableOrder, parcels: readonly Packed[]): Quantities {
  const fulfilled = packedQuantities(parcels.filter(({ fulfillment_id }) => fulfillment_id !== null));
  const entries = order.items
    .filter(({ requires_shipping }) => requires_shipping !== false)
    .map((line) => {
      const elsewhere = Math.max(0, numberOf(line.detail?.fulfilled_quantity) - (fulfilled[line.id] ?? 0));
      return [line.id, Math.max(0, Math.floor(numberOf(line.quantity) - elsewhere))] as const;
    });
  return Object.fromEntries(entries);
}

/** How many of each line are left to pack. */
export function leftToPack(order: ShippableOrder, parcels: readonly Packed[]): Quantities {
  return remaining(shippableQuantities(order, parcels), packedQuantities(parcels));
}

/** The lines to be packed, so many of each, as the packer takes them. */
export function packables(order: ShippableOrder, quantities: Quantities): PackableItem[] {
  return order.items.flatMap((line) => {
    const quantity = quantities[line.id] ?? 0;
    if (quantity <= 0) {
      return [];
    }
    const product =
      line.product ?? (line.variant as { product?: OrderLine["product"] } | null | undefined)?.product;
    const [item] = packableItems([{ ...line, product, quantity, requires_shipping: true }]);
    return item ? [{ ...item, id: line.id, title: lineTitle(line) }] : [];
  });
}

/** What staff see of a line. */
export type ShippableLine = {
  id: string;
  title: string;
  quantity: number;
  remaining: number;
  /** Grams of one; null where the catalogue has none. */
  weight: number | null;
  /** Centavos. */
  unit_price: number;
};

export function shippableLines(order: ShippableOrder, parcels: readonly Packed[]): ShippableLine[] {
  const shippable = shippableQuantities(order, parcels);
  const left = leftToPack(order, parcels);
  const weights = new Map(packables(order, shippable).map(({ id, weight }) => [id, weight]));
  return order.items
    .filter(({ id }) => shippable[id])
    .map((line) => ({
      id: line.id,
      title: lineTitle(line),
      quantity: shippable[line.id] ?? 0,
      remaining: left[line.id] ?? 0,
      weight: weights.get(line.id) ?? null,
      unit_price: unitPrice(line),
    }));
}
