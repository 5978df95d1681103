import { parcelError } from "./errors";
import type { ParcelItem } from "./parcel";

/** How many of each line, by the line's id. */
export type Quantities = Readonly<Record<string, number>>;

/** How many of each line lie in the parcels. */
export function packedQuantities(parcels: readonly { items: readonly ParcelItem[] }[]): Quantities {
  const sums: Record<string, number> = {};
  for (const { id, quantity } of parcels.flatMap(({ items }) => items)) {
    sums[id] = (sums[id] ?? 0) + quantity;
  }
  return sums;
}

/** What is left to pack, lines with nothing left excluded. */
export function remaining(shippable: Quantities, packed: Quantities): Quantities {
  const left = Object.entries(shippable).map(([id, quantity]) => [id, quantity - (packed[id] ?? 0)] as const);
  return Object.fromEntries(left.filter(([, quantity]) => quantity > 0));
}

/** @throws MedusaError `parcel_items_exceeded` when more of a line lies in parcels than there is to ship */
export function assertWithin(
  parcels: readonly { items: readonly ParcelItem[] }[],
  shippable: Quantities,
): void {
  for (const [id, quantity] of Object.entries(packedQuantities(parcels))) {
    const most = shippable[id] ?? 0;
    if (quantity > most) {
      throw parcelError(
        "NOT_ALLOWED",
        "parcel_items_exceeded",
        `O item ${id} ficaria embalado ${quantity} vez(es), mas há ${most} para enviar. Atualize a página e confira as encomendas do pedido.`,
      );
    }
  }
}
