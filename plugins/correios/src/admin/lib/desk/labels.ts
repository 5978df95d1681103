import type { Colour } from "@mestres/admin-kit/lib";
import { PARCEL_MOVES, TRACKED_STATES, type ParcelState } from "../../../features/parcels/domain/state";
import type { ParcelEventStatus } from "../../../features/parcels/domain/parcel";

const STATE_COLOURS: Readonly<Record<ParcelState, Colour>> = {
  packed: "grey",
  registering: "orange",
  registered: "orange",
  label_pending: "orange",
  ready: "blue",
  posted: "blue",
  in_transit: "blue",
  out_for_delivery: "blue",
  awaiting_pickup: "purple",
  delivered: "green",
  returning: "orange",
  returned_to_sender: "red",
  lost: "red",
  voided: "grey",
  failed: "red",
};

/** What waits for the Correios is orange, what needs nobody is blue or green, what somebody must see to is red. */
export function stateColour(state: ParcelState): Colour {
  return STATE_COLOURS[state];
}

const EVENT_COLOURS: Readonly<Record<ParcelEventStatus, "green" | "red" | "orange" | "grey">> = {
  posted: "grey",
  in_transit: "grey",
  out_for_delivery: "grey",
  awaiting_pickup: "orange",
  delivered: "green",
  returning: "orange",
  returned: "red",
  lost: "red",
  held: "orange",
  problem: "red",
  info: "grey",
};

/** How an event of tracking stands out: most do not. */
export function eventColour(status: ParcelEventStatus): "green" | "red" | "orange" | "grey" {
  return EVENT_COLOURS[status];
}

/** Nothing left the shop yet: it may still be given up. */
export function canVoid({ state }: { state: ParcelState }): boolean {
  // What is being registered may have been bought already: its fate is waited for.
  return state !== "registering" && (PARCEL_MOVES.void.from as readonly ParcelState[]).includes(state);
}

/** The Correios refused it, or its label: it may be asked for again. */
export function canRebuy({ state }: { state: ParcelState }): boolean {
  return state === "failed";
}

/** The Correios may know news of it. */
export function canTrack({
  state,
  tracking_code,
}: {
  state: ParcelState;
  tracking_code: string | null;
}): boolean {
  return tracking_code !== null && state !== "failed" && TRACKED_STATES.includes(state);
}

/** The label was bought elsewhere: its code was typed by hand, and may be taken back. */
export function isExternal({ state, external }: { state: ParcelState; external?: boolean }): boolean {
  return external === true && state === "ready";
}

/** Nothing was bought here, so a code bought elsewhere may be typed. */
export function canTypeCode({ state }: { state: ParcelState }): boolean {
  return state === "packed" || state === "failed";
}

/** Its label can be printed. */
export function canPrint({ state, external }: { state: ParcelState; external?: boolean }): boolean {
  return state === "ready" && external !== true;
}

/** What the Correios' own page tells of an object. */
export function trackingUrl(code: string): string {
  return `https://rastreamento.correios.com.br/app/index.php?objetos=${encodeURIComponent(code)}`;
}
