import type { ListQuery } from "@mestres/admin-kit/lib";
import { CASE_KINDS, FLAGS, METHODS, STATES } from "./types";

/** What `GET /admin/payments-br` can be asked for. */
export const PAYMENTS = {
  limit: 20,
  search: true,
  sorts: ["display_id", "amount", "created_at", "expires_at"],
  many: { method: METHODS, state: STATES },
  one: { flag: FLAGS },
  dates: "created_at",
};

export const CASE_STATES = ["open", "settled"] as const;
/** Names the case whose drawer is open, in the address. */
export const CASE_PARAM = "case_id";

/** What the queue of decisions can be asked for. */
export const CASES = { limit: 20, one: { state: CASE_STATES }, many: { kind: CASE_KINDS } };

/** What `GET /admin/payments-br/cases` takes: open cases, unless others are asked for. */
export function casesQueryOf(query: ListQuery): ListQuery {
  return { state: "open", ...query };
}

/** Where a case is settled. */
export function pathOfCase(id: string): string {
  return `/pagamentos?view=cases&${CASE_PARAM}=${encodeURIComponent(id)}`;
}

/** The one choice of the codes' filter: those in use are shown without it. */
export const ARCHIVED = "archived";

/** What the codes for the counter can be asked for. */
export const CODES = { limit: 20, one: { [ARCHIVED]: [ARCHIVED] } };

/** What `GET /admin/pix/static-codes` takes. */
export function codesQueryOf(query: ListQuery): ListQuery {
  return { ...query, archived: query[ARCHIVED] !== undefined };
}

/** What the refused webhooks can be asked for. */
export const REFUSALS = { limit: 20 };
