import type { AreaOverlap } from "../../../features/local-delivery/domain/areas";
import type {
  DeliveryArea,
  FreeFreightRule,
  PickupPoint,
} from "../../../features/local-delivery/domain/types";

export { FREE_SERVICES, WEEKDAYS } from "../../../features/local-delivery/domain/types";
export type {
  CepRange,
  FreeService,
  PickupAddress,
  Weekday,
  WeeklyHours,
} from "../../../features/local-delivery/domain/types";

type Named = { id: string; name: string };

/** A delivery area as the API gives it: centavos, eight-digit CEPs. */
export type Area = DeliveryArea & {
  overlaps: AreaOverlap[];
  /** The shipping options that make shoppers see the areas; the same for each. */
  shipping_options: Named[];
};

/** A pick-up point as the API gives it. */
export type Point = PickupPoint & {
  /** In Portuguese words. */
  hours_text: string;
  /** The shipping options that lead to it. */
  shipping_options: Named[];
};

/** A free-freight rule as the API gives it. */
export type Rule = FreeFreightRule;

/** The 27 states' codes. */
export const STATE_CODES = [
  "AC",
  "AL",
  "AM",
  "AP",
  "BA",
  "CE",
  "DF",
  "ES",
  "GO",
  "MA",
  "MG",
  "MS",
  "MT",
  "PA",
  "PB",
  "PE",
  "PI",
  "PR",
  "RJ",
  "RN",
  "RO",
  "RR",
  "RS",
  "SC",
  "SE",
  "SP",
  "TO",
] as const;
