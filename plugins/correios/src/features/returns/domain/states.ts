/**
 * The life of a return.
 *
 * - `requested`: the shopper asked; staff decides
 * - `approved`: agreed to; the Correios have not given the code yet
 * - `authorized`: the shopper has the code and may post until `expires_on`
 * - `posted`: the Correios have the parcel
 * - `received`: staff has the items in hand
 * - `refunded`: the money went back (with `refund_when: posted`, maybe before the items came)
 * - `expired`: the code ran out unused; a new one may be asked for
 * - `refused`, `canceled`: over without a refund
 */
export const RETURN_STATES = [
  "requested",
  "approved",
  "authorized",
  "posted",
  "received",
  "refunded",
  "refused",
  "canceled",
  "expired",
] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

export const RETURN_EVENTS = [
  "approve",
  "refuse",
  "authorize",
  "post",
  "receive",
  "refund",
  "cancel",
  "expire",
] as const;
export type ReturnEvent = (typeof RETURN_EVENTS)[number];

/**
 * The one table of transitions. Staff may receive a parcel that came by another way than the Correios, hence
 * `receive` from before `posted`; what was posted on a code's last day may be seen after it ran out.
 */
export const RETURN_TRANSITIONS: Readonly<Record<ReturnState, Partial<Record<ReturnEvent, ReturnState>>>> = {
  requested: { approve: "approved", refuse: "refused", cancel: "canceled" },
  approved: { authorize: "authorized", receive: "received", cancel: "canceled" },
  authorized: { post: "posted", receive: "received", cancel: "canceled", expire: "expired" },
  posted: { receive: "received", refund: "refunded" },
  received: { refund: "refunded" },
  // Refunded when posted: the items are still to come.
  refunded: { receive: "refunded" },
  refused: {},
  canceled: {},
  expired: { approve: "approved", post: "posted", receive: "received", cancel: "canceled" },
};

/** States in which a return holds its quantities: no other return may ask for them. */
export const HOLDING_STATES = RETURN_STATES.filter(
  (state) => !(["refused", "canceled"] as ReturnState[]).includes(state),
);

/** Whether an event may happen in a state. */
export function canReturn(state: ReturnState, event: ReturnEvent): boolean {
  return RETURN_TRANSITIONS[state][event] !== undefined;
}

/** The states that an event may happen in. */
export function statesBefore(event: ReturnEvent): ReturnState[] {
  return RETURN_STATES.filter((state) => canReturn(state, event));
}
