import { RETURN_KINDS, RETURN_STATES } from "./types";

/** What `GET /admin/correios/returns` takes. */
export type ReturnsQuery = {
  limit: number;
  offset: number;
  order?: string;
  q?: string;
  state?: string[];
  kind?: string[];
  order_id?: string;
};

/** The list's state as the address bar holds it: filters as JSON, as the dashboard's tables write them. */
export type ReturnParams = Record<"q" | "order" | "offset" | "state" | "kind", string | undefined>;

/** Addresses are also written by hand: plain text stands for itself, and what is no choice of ours is left out. */
function chosen(raw: string | undefined, choices: readonly string[]): string[] | undefined {
  const value = parsed(raw);
  const some = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === "string" && choices.includes(one),
  );
  return some.length ? some : undefined;
}

function parsed(raw: string | undefined): unknown {
  if (raw === undefined) {
    return undefined;
  }
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return raw;
  }
}

/** The query for one page of the list; absent what is not filtered. */
export function returnsQueryOf(params: ReturnParams, limit: number): ReturnsQuery {
  const offset = Number(params.offset);
  const optional = {
    order: params.order,
    q: params.q,
    state: chosen(params.state, RETURN_STATES),
    kind: chosen(params.kind, RETURN_KINDS),
  };
  return {
    limit,
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}
