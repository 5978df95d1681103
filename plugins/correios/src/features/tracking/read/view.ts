import { wasPosted, type ParcelState } from "../../parcels/domain/state";
import type { ParcelEventRow, ParcelEventStatus, ParcelRow } from "../../parcels/domain/parcel";
import { serviceName } from "../domain/service-name";

/** A parcel's state as shoppers see it: what goes on in the shop is one thing to them. */
export type ShownState = "preparing" | Extract<ParcelState, (typeof SHOWN)[number]>;

const SHOWN = [
  "posted",
  "in_transit",
  "out_for_delivery",
  "awaiting_pickup",
  "delivered",
  "returning",
  "returned_to_sender",
  "lost",
] as const;

/** News without anybody's name. */
export type ShownEvent = {
  status: ParcelEventStatus;
  description: string;
  detail: string | null;
  /** "Belo Horizonte/MG". */
  place: string | null;
  at: string;
};

/** A parcel for whoever proves that the order is theirs, or has the tracking code: it names nobody, and no address of the shopper. */
export type ShownParcel = {
  sequence: number;
  of: number;
  service: string;
  /** From when it can be handed to the Correios. */
  code: string | null;
  state: ShownState;
  late: boolean;
  /** Local date. */
  expected_on: string | null;
  posted_at: string | null;
  delivered_at: string | null;
  /** Where the Correios keep it, and until which local date. */
  pickup: { unit: string | null; until: string | null } | null;
  /** Newest first. */
  events: ShownEvent[];
};

/** What an order's page tells of a parcel. @param news oldest first */
export function showParcel(parcel: ParcelRow, news: readonly ParcelEventRow[]): ShownParcel {
  const events = [...news].reverse();
  const waits =
    parcel.state === "awaiting_pickup" && events.find(({ status }) => status === "awaiting_pickup");
  return {
    sequence: parcel.sequence,
    of: parcel.of,
    service: serviceName(parcel.service),
    code: wasPosted(parcel.state) || parcel.state === "ready" ? parcel.tracking_code : null,
    state: shownState(parcel.state),
    late: parcel.late,
    expected_on: parcel.expected_on,
    posted_at: parcel.posted_at?.toISOString() ?? null,
    delivered_at: parcel.delivered_at?.toISOString() ?? null,
    pickup: waits ? { unit: waits.place_unit, until: waits.pickup_until } : null,
    events: events.map((event) => ({
      status: event.status,
      description: event.description,
      detail: event.detail,
      place: placeOf(event),
      at: event.occurred_at.toISOString(),
    })),
  };
}

/**
 * What the page of a code tells, which anybody may open who guesses one: states and cities, as the Correios' own page
 * does, and not which order it is of, how many parcels that has, or at which unit it waits.
 */
export function showCode(parcel: ParcelRow, news: readonly ParcelEventRow[]): ShownParcel {
  const shown = showParcel(parcel, news);
  return {
    ...shown,
    sequence: 1,
    of: 1,
    code: parcel.tracking_code,
    pickup: shown.pickup && { unit: null, until: shown.pickup.until },
    events: shown.events.map((event) => ({ ...event, detail: null })),
  };
}

const shownState = (state: ParcelState): ShownState =>
  (SHOWN as readonly ParcelState[]).includes(state) ? (state as ShownState) : "preparing";

function placeOf({ place_city: city, place_state: state }: ParcelEventRow): string | null {
  return city ? [titleCase(city), state].filter(Boolean).join("/") : null;
}

const SMALL = new Set(["da", "das", "de", "do", "dos", "e"]);

/** "POCOS DE CALDAS" as people write it. */
function titleCase(text: string): string {
  return text
    .toLocaleLowerCase("pt-BR")
    .split(" ")
    .map((word) => (SMALL.has(word) ? word : word.charAt(0).toLocaleUpperCase("pt-BR") + word.slice(1)))
    .join(" ");
}
