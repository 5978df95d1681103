import { findPlace } from "../../cep/find.js";
import type { World } from "../../world.js";
import { isReverse, setStatus } from "./preposts.js";
import { STATUS, type Happening, type Parcel, type ParcelEvent } from "./types.js";

const ENDS: readonly ParcelEvent[] = ["delivered", "returned", "lost", "stolen"];

export function lastEvent(parcel: Parcel): ParcelEvent | undefined {
  return parcel.happenings.at(-1)?.event;
}

/** Nothing more can befall it. */
export function hasEnded(parcel: Parcel): boolean {
  const last = lastEvent(parcel);
  return last !== undefined && ENDS.includes(last);
}

/** What usually comes next, most likely first. */
export function nextEvents(parcel: Parcel): ParcelEvent[] {
  if (parcel.status !== STATUS.posted) {
    return parcel.status < STATUS.posted ? ["posted"] : [];
  }
  switch (lastEvent(parcel)) {
    case "posted":
      return ["in_transit", "lost", "stolen"];
    case "in_transit":
      return ["out_for_delivery", "awaiting_pickup", "in_transit", "returning", "lost", "stolen"];
    case "out_for_delivery":
      return ["delivered", "attempt_failed", "awaiting_pickup", "lost", "stolen"];
    case "attempt_failed":
      return ["out_for_delivery", "awaiting_pickup", "returning"];
    case "awaiting_pickup":
      return ["delivered", "returning"];
    case "returning":
      return ["returned", "lost", "stolen"];
    default:
      return [];
  }
}

/** Where each thing happens: at the sender's end, or at the recipient's. */
const AT_ORIGIN: readonly ParcelEvent[] = ["posted", "returned"];

function placeOf(parcel: Parcel, event: ParcelEvent): { city: string; uf: string } {
  const { cep, cidade, uf } = (AT_ORIGIN.includes(event) ? parcel.remetente : parcel.destinatario).endereco;
  return { city: (findPlace(cep)?.city.name ?? cidade).toUpperCase(), uf };
}

/** Notes an event, whatever came before it. The first one of all posts the parcel. */
export function happen(
  world: World,
  parcel: Parcel,
  event: ParcelEvent,
  details: Partial<Omit<Happening, "event">> = {},
): void {
  parcel.happenings.push({
    event,
    at: details.at ?? world.now().toISOString(),
    ...placeOf(parcel, event),
    ...(details.city ? { city: details.city.toUpperCase() } : {}),
    ...(details.uf ? { uf: details.uf } : {}),
  });
  if (parcel.status !== STATUS.posted) {
    setStatus(world, parcel, STATUS.posted);
  }
  world.changed();
}

const LIFE: ParcelEvent[] = ["posted", "in_transit", "out_for_delivery", "delivered"];
const STEP_MS = 60_000;

/** What is left of a life without further ado. */
function restOf(parcel: Parcel): ParcelEvent[] {
  const last = lastEvent(parcel);
  switch (last) {
    case "returning":
      return ["returned"];
    case "awaiting_pickup":
      return ["delivered"];
    case "attempt_failed":
      return ["out_for_delivery", "delivered"];
    default: {
      const rest = LIFE.slice(last ? LIFE.indexOf(last) + 1 : 0);
      return isReverse(parcel) ? rest.filter((event) => event !== "out_for_delivery") : rest;
    }
  }
}

/** Whatever is left of an uneventful life, a minute apart and over by now, or a second apart where there was less. */
export function liveOut(world: World, parcel: Parcel): void {
  const steps = restOf(parcel);
  const previous = Date.parse(parcel.happenings.at(-1)?.at ?? "1970-01-01");
  steps.forEach((event, at) => {
    const planned = world.now().getTime() - (steps.length - 1 - at) * STEP_MS;
    happen(world, parcel, event, {
      at: new Date(Math.max(planned, previous + (at + 1) * 1_000)).toISOString(),
    });
  });
}
