import { stateTable } from "@mestres/platform/lib/states";
import { CHARGE_STATES, type ChargeState } from "./charges/state-names";

/** Money may be told of in every state but paid, which is final. */
const UNPAID = CHARGE_STATES.filter((state) => state !== "paid");

/**
 * From where each event leads a PIX charge. A payment may be confirmed after
 * expiry or removal: it was made before, the PSP's word wins, and what becomes
 * of the money is decided by the receipt's outcome, not here.
 */
export const CHARGE_MOVES = {
  created: { from: ["requested", "failed"], to: "active" },
  creation_failed: { from: ["requested"], to: "failed" },
  revised: { from: ["active"], to: "active" },
  expired: { from: ["active"], to: "expired" },
  underpaid: { from: UNPAID, to: "underpaid" },
  paid: { from: UNPAID, to: "paid" },
  removal_requested: { from: ["requested", "active", "failed", "expired"], to: "removing" },
  removed: { from: ["requested", "active", "failed", "expired", "removing"], to: "removed" },
} as const satisfies Record<string, { from: readonly ChargeState[]; to: ChargeState }>;

export type ChargeEvent = keyof typeof CHARGE_MOVES;

/** The one table of a PIX charge. Its error is `pix_charge_transition_illegal`. */
export const pixChargeStates = stateTable<ChargeState, ChargeEvent>({
  thing: "pix_charge",
  label: "Uma cobrança PIX",
  states: CHARGE_STATES,
  moves: CHARGE_MOVES,
});
