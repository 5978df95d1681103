import { refundError } from "./errors";

/**
 * The life of one refund at a provider.
 *
 * - `requested`: decided here; the provider may not know it yet
 * - `processing`: the provider took it and has not paid it out yet
 * - `settled`: the payer has the money
 * - `failed`: the provider refused it or could not pay it; no money moved
 */
export const REFUND_STATES = ["requested", "processing", "settled", "failed"] as const;
export type RefundState = (typeof REFUND_STATES)[number];

export const REFUND_EVENTS = ["accepted", "settled", "failed"] as const;
export type RefundEvent = (typeof REFUND_EVENTS)[number];

/** The one table of transitions. The provider's last word is final. */
export const REFUND_TRANSITIONS: Readonly<Record<RefundState, Partial<Record<RefundEvent, RefundState>>>> = {
  requested: { accepted: "processing", settled: "settled", failed: "failed" },
  processing: { settled: "settled", failed: "failed" },
  settled: {},
  failed: {},
};

/** Whether an event may happen in a state. */
export function canRefundTransition(state: RefundState, event: RefundEvent): boolean {
  return REFUND_TRANSITIONS[state][event] !== undefined;
}

/**
 * The state after an event.
 *
 * @throws MedusaError `refund_transition_illegal`, naming both.
 */
export function nextRefundState(state: RefundState, event: RefundEvent): RefundState {
  const next = REFUND_TRANSITIONS[state][event];
  if (!next) {
    throw refundError(
      "NOT_ALLOWED",
      "refund_transition_illegal",
      `Um reembolso no estado "${state}" não aceita o evento "${event}".`,
    );
  }
  return next;
}
