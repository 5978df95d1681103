import type { Move } from "@mestres/platform/lib/states";

/*
 * Names and the table as data, without code of the server: the dashboard reads them too.
 */

/**
 * The life of one parcel.
 *
 * - `packed`: items are in the box; the Correios know nothing of it
 * - `registering`: the pré-postagem is being made, or its answer was not heard
 * - `registered`: it has a tracking code, and no label was asked for yet
 * - `label_pending`: the Correios are drawing the label
 * - `ready`: the label can be printed
 * - `posted` … `lost`: what the Correios tell of it
 * - `voided`: given up before it was posted
 * - `failed`: the Correios refused the parcel or its label; may be bought again
 */
export const PARCEL_STATES = [
  "packed",
  "registering",
  "registered",
  "label_pending",
  "ready",
  "posted",
  "in_transit",
  "out_for_delivery",
  "awaiting_pickup",
  "delivered",
  "returning",
  "returned_to_sender",
  "lost",
  "voided",
  "failed",
] as const;
export type ParcelState = (typeof PARCEL_STATES)[number];

/** Its label is bought: the Correios may be handed the parcel, and tracking may tell of it. */
const REGISTERED = ["registered", "label_pending", "ready", "failed"] as const;
/** On its way. The Correios write events late and out of order, so tracking may jump forward and turn back. */
const MOVING = ["posted", "in_transit", "out_for_delivery", "awaiting_pickup"] as const;
/** Nothing was posted yet. */
const UNPOSTED = ["packed", "registering", ...REGISTERED] as const;

/**
 * What can happen to a parcel: from which states, and where it leads. Each event leads to one state, whatever the state
 * before; see `parcelStates`.
 */
export const PARCEL_MOVES = {
  register: { from: ["packed", "failed"], to: "registering" },
  // Bought, and given back before the Correios heard of it.
  release: { from: ["registering"], to: "packed" },
  registered: { from: ["registering"], to: "registered" },
  label_requested: { from: ["registered", "label_pending"], to: "label_pending" },
  label_ready: { from: ["label_pending"], to: "ready" },
  // Staff typed the code of a label that was bought elsewhere.
  code_entered: { from: ["packed", "failed"], to: "ready" },
  fail: { from: ["registering", "registered", "label_pending"], to: "failed" },
  // A pré-postagem that nobody posted counts for seven days; then the parcel is bought anew.
  expire: { from: ["registering", ...REGISTERED], to: "packed" },
  void: { from: UNPOSTED, to: "voided" },
  posted: { from: REGISTERED, to: "posted" },
  in_transit: { from: [...REGISTERED, ...MOVING, "lost"], to: "in_transit" },
  out_for_delivery: { from: [...REGISTERED, ...MOVING, "lost"], to: "out_for_delivery" },
  awaiting_pickup: { from: [...REGISTERED, ...MOVING, "lost"], to: "awaiting_pickup" },
  delivered: { from: [...REGISTERED, ...MOVING, "returning", "lost"], to: "delivered" },
  returning: { from: [...REGISTERED, ...MOVING, "lost"], to: "returning" },
  returned: { from: [...REGISTERED, ...MOVING, "returning", "lost"], to: "returned_to_sender" },
  lost: { from: [...REGISTERED, ...MOVING, "returning"], to: "lost" },
} as const satisfies Record<string, Move<ParcelState>>;
export type ParcelEventName = keyof typeof PARCEL_MOVES;

/** States in which a parcel has a tracking code that the Correios may tell news of. */
export const TRACKED_STATES: readonly ParcelState[] = [...REGISTERED, ...MOVING, "returning", "lost"];

/** Whether the parcel has left the shop. */
export function wasPosted(state: ParcelState): boolean {
  return !(UNPOSTED as readonly ParcelState[]).includes(state) && state !== "voided";
}
