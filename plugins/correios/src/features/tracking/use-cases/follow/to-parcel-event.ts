import type { TrackedEvent } from "../../../../drivers/correios/tracking";
import type { NewParcelEvent } from "../../../parcels/domain/parcel";
import { eventStatus } from "../../domain/event-table";

/** Longest texts that are kept; the Correios' own are far shorter. */
const TEXT_MOST = 300;

/**
 * News as they are written down. Where somebody took the parcel, the Correios' detail may name who did: it is left out.
 * @param report gets a line for the log about an event that nobody knows
 */
export function toParcelEvent(news: TrackedEvent, report: (line: string) => void): NewParcelEvent {
  const status = eventStatus(news.code, news.type, report);
  const namesPeople = status === "delivered" || status === "returned";
  const unit = status === "awaiting_pickup" ? news.unit : null;
  return {
    code: news.code,
    type: news.type,
    status,
    description: news.description.slice(0, TEXT_MOST),
    detail: namesPeople ? null : (news.detail?.slice(0, TEXT_MOST) ?? null),
    place_city: news.city,
    place_state: news.state,
    place_unit: unit && [unit.name, unit.address].filter(Boolean).join(" - ").slice(0, TEXT_MOST),
    pickup_until: status === "awaiting_pickup" ? news.pickupUntil : null,
    occurred_at: news.at,
  };
}
