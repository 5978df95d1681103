import { pixError } from "./errors";

/**
 * The life of one charge (cob) as we know it.
 *
 * - `requested`: asked for, the PSP has not confirmed yet
 * - `active`: can be paid
 * - `failed`: the PSP did not confirm its creation; removed as soon as the PSP answers
 * - `expired`: its time passed (the PSP keeps calling it ATIVA)
 * - `underpaid`: money arrived, less than asked
 * - `paid`: the PSP confirmed the whole amount
 * - `removing`: to be removed at the PSP, which did not confirm yet
 * - `removed`: cannot be paid any more
 */
export const CHARGE_STATES = [
  "requested",
  "active",
  "failed",
  "expired",
  "underpaid",
  "paid",
  "removing",
  "removed",
] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

export const CHARGE_EVENTS = [
  "created",
  "creation_failed",
  "revised",
  "expired",
  "underpaid",
  "paid",
  "removal_requested",
  "removed",
] as const;
export type ChargeEvent = (typeof CHARGE_EVENTS)[number];

/**
 * The one table of transitions. A payment may be confirmed after expiry or
 * removal: it was made before, the PSP's word wins, and what becomes of the
 * money is decided by the receipt's outcome, not here. `paid` is final.
 */
export const CHARGE_TRANSITIONS: Readonly<Record<ChargeState, Partial<Record<ChargeEvent, ChargeState>>>> = {
  requested: {
    created: "active",
    creation_failed: "failed",
    removal_requested: "removing",
    underpaid: "underpaid",
    paid: "paid",
    removed: "removed",
  },
  active: {
    revised: "active",
    expired: "expired",
    underpaid: "underpaid",
    paid: "paid",
    removal_requested: "removing",
    removed: "removed",
  },
  failed: {
    created: "active",
    removal_requested: "removing",
    underpaid: "underpaid",
    paid: "paid",
    removed: "removed",
  },
  expired: { underpaid: "underpaid", paid: "paid", removal_requested: "removing", removed: "removed" },
  underpaid: { underpaid: "underpaid", paid: "paid" },
  removing: { underpaid: "underpaid", paid: "paid", removed: "removed" },
  removed: { underpaid: "underpaid", paid: "paid" },
  paid: {},
};

/** Whether an event may happen in a state. */
export function canTransition(state: ChargeState, event: ChargeEvent): boolean {
  return CHARGE_TRANSITIONS[state][event] !== undefined;
}

/**
 * The state after an event.
 *
 * @throws MedusaError `pix_charge_transition_illegal`, naming both.
 */
export function nextChargeState(state: ChargeState, event: ChargeEvent): ChargeState {
  const next = CHARGE_TRANSITIONS[state][event];
  if (!next) {
    throw pixError(
      "NOT_ALLOWED",
      "pix_charge_transition_illegal",
      `Uma cobrança PIX no estado "${state}" não aceita o evento "${event}".`,
    );
  }
  return next;
}

/** The same table by its event: every event leads to one state, from some. */
export function transitionOf(event: ChargeEvent): { from: ChargeState[]; to: ChargeState } {
  const from = CHARGE_STATES.filter((state) => canTransition(state, event));
  return { from, to: nextChargeState(from[0] as ChargeState, event) };
}
