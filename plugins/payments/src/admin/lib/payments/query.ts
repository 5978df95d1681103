import { dayOf } from "./period";
import { CASE_KINDS, FLAGS, METHODS, STATES } from "./types";

/** The list's state as the address bar holds it: filters as JSON, as the dashboard's tables write them. */
export type ListParams = Record<
  "q" | "order" | "offset" | "method" | "state" | "flag" | "created_at",
  string | undefined
>;

type Page = { limit: number; offset: number };

/** What `GET /admin/payments-br/cases` takes. */
export type CasesQuery = Page & { state: "open" | "settled"; kind?: string[] };

/** What `GET /admin/payments-br` takes. */
export type PaymentsQuery = Page & {
  order?: string;
  q?: string;
  method?: string[];
  state?: string[];
  flag?: string;
  /** Local days, both included. */
  from?: string;
  to?: string;
};

/**
 * What was chosen of a list. Addresses are also written by hand, so plain text
 * stands for itself and what is no choice of ours is left out.
 */
function chosen(raw: string | undefined, choices: readonly string[]): string[] | undefined {
  const value = parsed(raw);
  const some = (Array.isArray(value) ? value : [value]).filter((one) => choices.includes(one as string));
  return some.length ? (some as string[]) : undefined;
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

/** The days that a date filter means: it holds instants of the browser's time zone. */
function range(raw: string | undefined): { from?: string; to?: string } {
  const value = parsed(raw);
  if (typeof value !== "object" || value === null) {
    return {};
  }
  const { $gte, $lte } = value as { $gte?: unknown; $lte?: unknown };
  return { from: dayIn($gte), to: dayIn($lte) };
}

function dayIn(instant: unknown): string | undefined {
  const date = typeof instant === "string" ? new Date(instant) : undefined;
  return date && !Number.isNaN(date.getTime()) ? dayOf(date) : undefined;
}

/**
 * The query for one page of the list; absent what is not filtered.
 *
 * @param limit rows a page
 */
export function paymentsQueryOf(params: ListParams, limit: number): PaymentsQuery {
  return {
    ...pageOf(params.offset, limit),
    ...present({
      order: params.order,
      q: params.q,
      method: chosen(params.method, METHODS),
      state: chosen(params.state, STATES),
      flag: chosen(params.flag, FLAGS)?.[0],
      ...range(params.created_at),
    }),
  };
}

/** The same of the queue: open cases, unless others are asked for. */
export function casesQueryOf(
  params: Record<"state" | "kind" | "offset", string | undefined>,
  limit: number,
): CasesQuery {
  const settled = chosen(params.state, ["settled"]) !== undefined;
  return {
    ...pageOf(params.offset, limit),
    state: settled ? "settled" : "open",
    ...present({ kind: chosen(params.kind, CASE_KINDS) }),
  };
}

function pageOf(offset: string | undefined, limit: number): Page {
  const at = Number(offset);
  return { limit, offset: Number.isSafeInteger(at) && at > 0 ? at : 0 };
}

/** Without what is undefined: the server refuses parameters without a value. */
function present<T extends object>(optional: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(optional).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
