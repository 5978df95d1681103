import { REGIONS, weightsUpTo, type PricedRegion } from "./ranges";
import { MAX_LOT } from "../lot-size";

/** A service to fill the table for, as it was when the filling began. */
export type PlannedService = {
  id: string;
  code: string;
  maxGrams: number;
  express: boolean;
};

/** A line, or the few lines of a region's ranges, that one price is for. */
export type PlannedPrice = {
  region: PricedRegion;
  grams: number;
};

/** One call for prices: up to five, of one service. */
export type PlannedLot = {
  service: PlannedService;
  prices: PlannedPrice[];
};

/** The calls that fill the table, always the same ones in the same order: a step is a place in this list. */
export function planRefresh(services: readonly PlannedService[]): PlannedLot[] {
  return services.flatMap((service) => {
    const prices = REGIONS.flatMap((region) =>
      weightsUpTo(service.maxGrams).map((grams): PlannedPrice => ({ region, grams })),
    );
    return Array.from({ length: Math.ceil(prices.length / MAX_LOT) }, (_, lot): PlannedLot => {
      return { service, prices: prices.slice(lot * MAX_LOT, (lot + 1) * MAX_LOT) };
    });
  });
}
