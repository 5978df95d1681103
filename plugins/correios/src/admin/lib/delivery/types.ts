export { FREE_SERVICES, WEEKDAYS } from "../../../features/local-delivery/domain/types";
export type {
  CepRange,
  FreeFreightRule as Rule,
  FreeService,
  PickupAddress,
  Weekday,
  WeeklyHours,
} from "../../../features/local-delivery/domain/types";
export type { ListedArea as Area, ListedPoint as Point } from "../../../features/local-delivery/read/answers";

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
