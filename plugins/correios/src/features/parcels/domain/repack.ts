import { packedQuantities } from "./capacity";
import { parcelError } from "./errors";
import type { NewParcel, ParcelRow } from "./parcel";

/** Packed, and nothing bought for it: it may be packed another way. */
export function isReplaceable({
  state,
  prepost_id: bought,
}: Pick<ParcelRow, "state" | "prepost_id">): boolean {
  return state === "packed" || (state === "failed" && bought === null);
}

/** Where the numbers of parcels that join others begin. */
export function firstSequence(kept: readonly Pick<ParcelRow, "sequence">[]): number {
  return Math.max(0, ...kept.map(({ sequence }) => sequence)) + 1;
}

/**
 * The fulfilment that parcels take over from those that they replace: it was made for the same items.
 * @throws MedusaError `parcel_repack_mixed`
 */
export function inheritedFulfillment(
  replaced: readonly Pick<ParcelRow, "fulfillment_id" | "items">[],
  parcels: readonly Pick<NewParcel, "items">[],
): string | null {
  const ids = [...new Set(replaced.map(({ fulfillment_id: id }) => id))];
  const [only = null] = ids;
  if (!ids.some((id) => id !== null)) {
    return null;
  }
  const [before, now] = [packedQuantities(replaced), packedQuantities(parcels)];
  const same =
    Object.keys({ ...before, ...now }).every((id) => before[id] === now[id]) &&
    ids.length === 1 &&
    only !== null;
  if (!same) {
    throw parcelError(
      "NOT_ALLOWED",
      "parcel_repack_mixed",
      "Estas encomendas já estão em um envio do pedido: embale de novo os mesmos itens, ou cancele o envio primeiro.",
    );
  }
  return only;
}
