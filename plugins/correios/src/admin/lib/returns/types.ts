import { RETURN_KINDS, type ReturnKind } from "../../../features/returns/domain/return-kind";
import { RETURN_STATES, type ReturnState } from "../../../features/returns/domain/states";

export { RETURN_KINDS, RETURN_STATES };
export type { ReturnKind, ReturnState };

/** A line that comes back. Amount in centavos; what staff counted is null until the parcel is open. */
export type ReturnLine = {
  line_item_id: string;
  title: string;
  quantity: number;
  of: number;
  amount: number;
  received: number | null;
  resellable: number | null;
};

export type ReturnEvent = {
  id: string;
  /** An event of the state machine, "request" or "problem". */
  event: string;
  from_state: ReturnState | null;
  to_state: ReturnState;
  /** "shopper", "rule", "job", "correios" or a staff member's id. */
  actor: string;
  note: string | null;
  created_at: string;
};

/** A return as `GET /admin/correios/returns` tells it. Amounts in centavos. */
export type ReturnRequest = {
  id: string;
  order_id: string;
  display_id: number | null;
  return_id: string | null;
  kind: ReturnKind;
  state: ReturnState;
  reason: string | null;
  refund_amount: number;
  freight_refund: number;
  total: number;
  refunded_amount: number | null;
  refusal_reason: string | null;
  decided_by: string | null;
  decided_at: string | null;
  authorization_code: string | null;
  tracking_code: string | null;
  /** Local date. */
  expires_on: string | null;
  problem: string | null;
  next_attempt_at: string | null;
  posted_at: string | null;
  received_at: string | null;
  refunded_at: string | null;
  created_at: string;
  items: ReturnLine[];
  events: ReturnEvent[];
};

/** What staff may do with a return. */
export type ReturnAction = "approve" | "refuse" | "cancel" | "receive" | "refund";
