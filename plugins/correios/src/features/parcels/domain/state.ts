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

/** What can happen to a parcel. Each event leads to one state, whatever the state before. */
export const PARCEL_EVENTS = [
  "register",
  "release",
  "registered",
  "label_requested",
  "label_ready",
  "code_entered",
  "fail",
  "expire",
  "void",
  "posted",
  "in_transit",
  "out_for_delivery",
  "awaiting_pickup",
  "delivered",
  "returning",
  "returned",
  "lost",
] as const;
export type ParcelEventName = (typeof PARCEL_EVENTS)[number];

/** Its label is bought: the Correios may be handed the parcel, and tracking may tell of it. */
const REGISTERED = ["registered", "label_pending", "ready", "failed"] as const;
/** On its way. The Correios write events late and out of order, so tracking may jump forward and turn back. */
const MOVING = ["posted", "in_transit", "out_for_delivery", "awaiting_pickup"] as const;
/** Nothing was posted yet. */
const UNPOSTED = ["packed", "registering", ...REGISTERED] as const;

type Row = { readonly from: readonly ParcelState[]; readonly to: ParcelState };

/** The one table of transitions: from which states an event may happen, and where it leads. */
export const PARCEL_TRANSITIONS: Readonly<Record<ParcelEventName, Row>> = {
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
};

/** States that nothing leaves. The database refuses it too. */
export const FINAL_STATES = ["delivered", "returned_to_sender", "voided"] as const;

/** States in which a parcel has a tracking code that the Correios may tell news of. */
export const TRACKED_STATES: readonly ParcelState[] = [...REGISTERED, ...MOVING, "returning", "lost"];

/** Whether the parcel has left the shop. */
export function wasPosted(state: ParcelState): boolean {
  return !(UNPOSTED as readonly ParcelState[]).includes(state) && state !== "voided";
}

/** Whether an event may happen in a state. A parcel already where the event leads does not count as one. */
export function canParcelTransition(state: ParcelState, event: ParcelEventName): boolean {
  return PARCEL_TRANSITIONS[event].from.includes(state);
}
