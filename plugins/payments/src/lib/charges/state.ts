import { CHARGE_EVENTS, CHARGE_STATES, CHARGE_TRANSITIONS } from "../charge-state";
import { chargeError } from "./errors";

/**
 * The life of a boleto or card charge: the states of a PIX charge, and
 * `rejected`, which only an issuer that decides knows (a card that was refused).
 */
export const PROVIDER_CHARGE_STATES = [...CHARGE_STATES, "rejected"] as const;
export type ProviderChargeState = (typeof PROVIDER_CHARGE_STATES)[number];

export const PROVIDER_CHARGE_EVENTS = [...CHARGE_EVENTS, "rejected"] as const;
export type ProviderChargeEvent = (typeof PROVIDER_CHARGE_EVENTS)[number];

type Transitions = Readonly<
  Record<ProviderChargeState, Partial<Record<ProviderChargeEvent, ProviderChargeState>>>
>;

/** The table of PIX charges with what a refusal adds. Money that the provider confirms always wins. */
export const PROVIDER_CHARGE_TRANSITIONS: Transitions = {
  ...CHARGE_TRANSITIONS,
  requested: { ...CHARGE_TRANSITIONS.requested, rejected: "rejected" },
  active: { ...CHARGE_TRANSITIONS.active, rejected: "rejected" },
  failed: { ...CHARGE_TRANSITIONS.failed, rejected: "rejected" },
  removing: { ...CHARGE_TRANSITIONS.removing, rejected: "rejected" },
  rejected: { underpaid: "underpaid", paid: "paid", removed: "removed" },
};

/** Whether an event may happen in a state. */
export function mayHappen(state: ProviderChargeState, event: ProviderChargeEvent): boolean {
  return PROVIDER_CHARGE_TRANSITIONS[state][event] !== undefined;
}

/** The state after an event. @throws MedusaError `charge_transition_illegal`, naming both */
export function stateAfter(state: ProviderChargeState, event: ProviderChargeEvent): ProviderChargeState {
  const next = PROVIDER_CHARGE_TRANSITIONS[state][event];
  if (!next) {
    throw chargeError(
      "NOT_ALLOWED",
      "charge_transition_illegal",
      `Uma cobrança no estado "${state}" não aceita o evento "${event}".`,
    );
  }
  return next;
}
