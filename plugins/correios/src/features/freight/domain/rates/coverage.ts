import { REGIONS } from "./ranges";
import { createRateTable, type Rate } from "./table";

/** How much of the country, and of the weights, a service's lines reach. */
export type Coverage = {
  lines: number;
  /** Regions (capital or interior of a state) that have a price for the lightest and the heaviest parcel. */
  regions: number;
  of: number;
  /** Those that have not, such as "SP" and "SP (capital)". */
  missing: string[];
};

/**
 * Where a service has a price.
 * @param maxGrams the heaviest parcel of the service
 */
export function coverageOf(rates: readonly Rate[], maxGrams: number): Coverage {
  const table = createRateTable(rates);
  const missing = REGIONS.filter(({ sample }) => !table.find(sample, 1) || !table.find(sample, maxGrams)).map(
    ({ state, capital }) => (capital ? `${state} (capital)` : state),
  );
  return { lines: rates.length, regions: REGIONS.length - missing.length, of: REGIONS.length, missing };
}
