import type { ParcelState } from "./features/parcels/domain/state";
import type { ReturnState } from "./features/returns/domain/states";

/** Told after each change of state that a label or tracking made. */
export const PARCEL_UPDATED = "shipping.parcel_updated";

export type ParcelUpdated = {
  id: string;
  order_id: string;
  state: ParcelState;
};

/** Told once when a parcel on its way misses its date. */
export const PARCEL_LATE = "shipping.parcel_late";

export type ParcelLate = {
  id: string;
  order_id: string;
  /** Local dates. */
  expected_on: string;
  claim_until: string | null;
};

/** Told after a return changed; what it says may be old by the time it is heard. */
export const RETURN_UPDATED = "shipping.return_updated";

export type ReturnUpdated = {
  id: string;
  order_id: string;
  state: ReturnState;
};

/** Labels are being bought: whoever hears of it follows them, without waiting for the job. */
export const LABELS_DUE = "shipping.labels_due";

/** A filling of the fallback table was asked for: whoever hears it goes on with it. */
export const RATES_REFRESH_REQUESTED = "shipping.rates_refresh_requested";

/** The Correios said what a freight costs that was sold at an estimated price: `{id, order_id}`. */
export const FREIGHT_ESTIMATE_SETTLED = "shipping.freight_estimate_settled";
