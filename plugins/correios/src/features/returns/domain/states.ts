import type { Move } from "@mestres/platform/lib/states";

/*
 * Names and the table as data, without code of the server: the dashboard reads them too.
 */

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

/**
 * What can happen to a return: from which states, and where it leads. Staff may receive a parcel that came by another way
 * than the Correios, hence `receive` from before `posted`; what was posted on a code's last day may be seen after it ran
 * out. See `returnStates`.
 */
export const RETURN_MOVES = {
  approve: { from: ["requested", "expired"], to: "approved" },
  refuse: { from: ["requested"], to: "refused" },
  authorize: { from: ["approved"], to: "authorized" },
  post: { from: ["authorized", "expired"], to: "posted" },
  receive: [
    { from: ["approved", "authorized", "posted", "expired"], to: "received" },
    // Refunded when posted: the items are still to come.
    { from: ["refunded"], to: "refunded" },
  ],
  refund: { from: ["posted", "received"], to: "refunded" },
  cancel: { from: ["requested", "approved", "authorized", "expired"], to: "canceled" },
  expire: { from: ["authorized"], to: "expired" },
} as const satisfies Record<string, Move<ReturnState> | readonly Move<ReturnState>[]>;
export type ReturnEvent = keyof typeof RETURN_MOVES;
export const RETURN_EVENTS = Object.keys(RETURN_MOVES) as ReturnEvent[];

/** The same table by state, as the migration that guards the states in the database reads it. */
export const RETURN_TRANSITIONS = Object.fromEntries(
  RETURN_STATES.map((state) => [
    state,
    Object.fromEntries(
      Object.entries(RETURN_MOVES).flatMap(([event, moves]) =>
        [moves]
          .flat()
          .filter(({ from }) => (from as readonly ReturnState[]).includes(state))
          .map(({ to }) => [event, to]),
      ),
    ),
  ]),
) as Readonly<Record<ReturnState, Partial<Record<ReturnEvent, ReturnState>>>>;

/** States in which a return holds its quantities: no other return may ask for them. */
export const HOLDING_STATES = RETURN_STATES.filter(
  (state) => !(["refused", "canceled"] as ReturnState[]).includes(state),
);
