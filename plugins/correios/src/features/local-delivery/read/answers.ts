import type { AreaOverlap } from "../domain/areas";
import type { DeliveryArea, FreeFreightRule, PickupPoint } from "../domain/types";

/** A shipping option of the shop. */
type Named = { id: string; name: string };

/** A delivery area as the admin API gives it: centavos, eight-digit CEPs. */
export type ListedArea = DeliveryArea & {
  /** The CEPs that it shares with others. */
  overlaps: AreaOverlap[];
  /** The shipping options that make shoppers see the areas; the same for each. */
  shipping_options: Named[];
};

/** A pick-up point as the admin API gives it. */
export type ListedPoint = PickupPoint & {
  /** In Portuguese words. */
  hours_text: string;
  /** The shipping options that lead to it. */
  shipping_options: Named[];
};

/** What the admin API answers of each kind of setting. */
export type ListedSetup = { area: ListedArea; point: ListedPoint; rule: FreeFreightRule };
