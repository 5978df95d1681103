import { stateTable } from "@mestres/platform/lib/states";
import { CHARGE_MOVES, type ChargeEvent } from "../charge-state";
import { PROVIDER_CHARGE_STATES, type ProviderChargeState } from "./state-names";

export type ProviderChargeEvent = ChargeEvent | "rejected";

/**
 * The table of boletos and cards: that of PIX charges with what a refusal adds.
 * Money that the provider confirms always wins. Its error is `charge_transition_illegal`.
 */
export const chargeStates = stateTable<ProviderChargeState, ProviderChargeEvent>({
  thing: "charge",
  label: "Uma cobrança",
  states: PROVIDER_CHARGE_STATES,
  moves: {
    ...CHARGE_MOVES,
    rejected: { from: ["requested", "active", "failed", "removing"], to: "rejected" },
    underpaid: { from: [...CHARGE_MOVES.underpaid.from, "rejected"], to: "underpaid" },
    paid: { from: [...CHARGE_MOVES.paid.from, "rejected"], to: "paid" },
    removed: { from: [...CHARGE_MOVES.removed.from, "rejected"], to: "removed" },
  },
});
