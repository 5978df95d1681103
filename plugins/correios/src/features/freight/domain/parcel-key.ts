import { chargedGrams, weightBracket } from "../../packing/domain/charged-weight";
import type { PackedParcel } from "../../packing/domain/types";

/** A longer side may cost a fee of its own ("objeto não mecanizável"). */
const ORDINARY_SIDE = 70;

type Measures = Pick<PackedParcel, "grams" | "length" | "width" | "height">;

/**
 * What of a parcel decides its price: the bracket of its weight, and the sides only where they are charged for.
 * Parcels with one key cost the same on the same route.
 */
export function parcelKey({ grams, length, width, height }: Measures): string {
  const bulky = chargedGrams(grams, length, width, height) > grams;
  const bracket = weightBracket(grams);
  return bulky || Math.max(length, width, height) > ORDINARY_SIDE
    ? [bracket, length, width, height].join("x")
    : String(bracket);
}
