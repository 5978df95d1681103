import { returnError } from "./errors";
import { RETURN_TRANSITIONS, type ReturnEvent, type ReturnState } from "./states";

/**
 * The state after an event.
 * @throws MedusaError `return_transition_invalid`, naming both
 */
export function nextReturnState(state: ReturnState, event: ReturnEvent): ReturnState {
  const next = RETURN_TRANSITIONS[state][event];
  if (!next) {
    throw invalidTransition(state, event);
  }
  return next;
}

/** An illegal transition. */
export function invalidTransition(state: ReturnState, event: ReturnEvent) {
  return returnError(
    "NOT_ALLOWED",
    "return_transition_invalid",
    `Uma devolução no estado "${state}" não aceita o evento "${event}".`,
  );
}
