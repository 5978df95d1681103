import type { ParcelState } from "./state";

/** How buying went for one parcel, or for an order that came to none. */
export type LabelOutcome = {
  order_id: string;
  parcel_id: string | null;
  ok: boolean;
  state: ParcelState | null;
  tracking_code: string | null;
  code?: string;
  message?: string;
};

export function orderFailure(orderId: string, error: { message: string; code?: string }): LabelOutcome {
  return {
    order_id: orderId,
    parcel_id: null,
    ok: false,
    state: null,
    tracking_code: null,
    code: error.code ?? "label_failed",
    message: error.message,
  };
}
