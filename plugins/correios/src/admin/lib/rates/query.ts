import { chosen } from "../desk/query";
import { SERVICE_IDS } from "../../../features/services/domain/ids";
import { ESTIMATE_STATES, RATE_SOURCES } from "./types";

/** The lists' state as the address bar holds it. */
export type RateParams = Record<"q" | "order" | "offset" | "service" | "source", string | undefined>;
export type EstimateParams = Record<"offset" | "state", string | undefined>;

/** Columns that the server sorts by. */
const SORTS = ["service", "cep_start", "max_grams", "amount", "days", "refreshed_at"];

function pageOf(offset: string | undefined, limit: number) {
  const at = Number(offset);
  return { limit, offset: Number.isSafeInteger(at) && at > 0 ? at : 0 };
}

/** Without what is not filtered. */
const present = (optional: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== ""));

/** What `GET /admin/correios/rates` takes for one page. Addresses are also written by hand: what is no choice is left out. */
export function ratesQueryOf(params: RateParams, limit: number): Record<string, unknown> {
  return {
    ...pageOf(params.offset, limit),
    ...present({
      q: params.q?.replace(/\D/g, "").slice(0, 8),
      order: SORTS.includes(params.order?.replace(/^-/, "") ?? "") ? params.order : undefined,
      service: chosen(params.service, SERVICE_IDS),
      source: chosen(params.source, RATE_SOURCES),
    }),
  };
}

/** What `GET /admin/correios/estimates` takes for one page. */
export function estimatesQueryOf(params: EstimateParams, limit: number): Record<string, unknown> {
  return {
    ...pageOf(params.offset, limit),
    ...present({ state: chosen(params.state, ESTIMATE_STATES) }),
  };
}
