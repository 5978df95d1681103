import type { EstimateDay, EstimateSums } from "../domain/estimates/totals";
import type { EstimateState } from "../domain/estimates/types";
import type { Rate, RateSourceName } from "../domain/rates/table";

/** A line of the fallback table as the API gives it. */
export type ListedRate = Rate & { id: string; source: RateSourceName; refreshed_at: Date };

/** What `GET /admin/correios/rates` answers. */
export type RatesPage = { rates: ListedRate[]; count: number; limit: number; offset: number };

/** A freight that was sold at an estimated price. Centavos. */
export type ListedEstimate = {
  id: string;
  order_id: string;
  display_id: number | null;
  service: string;
  cep: string;
  /** How many. */
  parcels: number;
  charged: number;
  estimated: number;
  real: number | null;
  /** Above 0 it is the shop's loss; null while the real price is not known. */
  difference: number | null;
  state: EstimateState;
  problem: string | null;
  sold_at: Date;
  answered_at: Date | null;
};

/** What `GET /admin/correios/estimates` answers: one page, and sums of all that the filter leaves. */
export type EstimatesPage = {
  estimates: ListedEstimate[];
  count: number;
  limit: number;
  offset: number;
  totals: EstimateSums;
  days: EstimateDay[];
};
