import type { ListQuery } from "@mestres/admin-kit/lib";
import { SERVICE_IDS } from "../../../features/services/domain/ids";
import { PRINTED } from "./lists";

/** What the list of orders with something to pack can be asked for. */
export const TO_PACK = {
  limit: 20,
  search: true,
  sorts: ["display_id", "created_at", "deliver_by"],
  many: { service: SERVICE_IDS },
};

/**
 * What a list of parcels can be asked for.
 *
 * @param states those that the tab is about: a choice narrows them, never widens
 */
export function parcelsSpec(states: readonly string[]) {
  return {
    limit: 20,
    search: true,
    sorts: ["created_at", "posted_at", "expected_on"],
    many: { service: SERVICE_IDS, state: states },
    one: { printed: PRINTED },
  };
}

/** What `GET /admin/correios/parcels` takes for a tab: parcels on their way out, in the tab's states. */
export function parcelsQueryOf(query: ListQuery, states: readonly string[]): ListQuery {
  return { state: [...states], direction: "outbound", ...query };
}

/** What the list of parcels that somebody must see to can be asked for. */
export const TRACKED = { limit: 20, search: true };
