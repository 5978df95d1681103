import { stateTable } from "@mestres/platform/lib/states";
import { REFUND_STATES, type RefundState } from "./state-names";

export type RefundEvent = "accepted" | "settled" | "failed";

/** The one table of refunds. The provider's last word is final. Its error is `refund_transition_illegal`. */
export const refundStates = stateTable<RefundState, RefundEvent>({
  thing: "refund",
  label: "Um reembolso",
  states: REFUND_STATES,
  moves: {
    accepted: { from: ["requested"], to: "processing" },
    settled: { from: ["requested", "processing"], to: "settled" },
    failed: { from: ["requested", "processing"], to: "failed" },
  },
});
