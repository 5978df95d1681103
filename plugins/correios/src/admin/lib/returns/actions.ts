import type { Colour } from "@mestres/admin-kit/lib";
import type { ReturnAction, ReturnRequest, ReturnState } from "./types";

const BY_STATE: Readonly<Record<ReturnState, readonly ReturnAction[]>> = {
  requested: ["approve", "refuse"],
  approved: ["receive", "cancel"],
  authorized: ["receive", "cancel"],
  posted: ["receive"],
  received: ["refund"],
  refunded: [],
  refused: [],
  canceled: [],
  expired: ["approve", "receive", "cancel"],
};

type Facts = Pick<ReturnRequest, "state" | "received_at" | "problem">;

/** What staff may do with a return now. Refunded when it was posted, it may still arrive. */
export function actionsFor({ state, received_at, problem }: Facts): readonly ReturnAction[] {
  if (state !== "refunded") {
    return BY_STATE[state];
  }
  return [...(received_at ? [] : (["receive"] as const)), ...(problem ? (["refund"] as const) : [])];
}

const COLOURS: Readonly<Record<ReturnState, Colour>> = {
  requested: "orange",
  approved: "blue",
  authorized: "blue",
  posted: "purple",
  received: "orange",
  refunded: "green",
  refused: "grey",
  canceled: "grey",
  expired: "red",
};

/** Orange waits for staff; blue and purple for the shopper and the Correios. */
export function colourOf(state: ReturnState): Colour {
  return COLOURS[state];
}
