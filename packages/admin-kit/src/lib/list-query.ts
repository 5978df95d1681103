import { dayOf } from "./days";

/** A list's state as the address bar holds it: filters as JSON, as the dashboard's tables write them. */
export type ListParams = Readonly<Record<string, string | undefined>>;

/** What a list of the server can be asked for. */
export type ListSpec = {
  /** Rows a page. */
  limit: number;
  /** Whether it searches by `q`. */
  search?: boolean;
  /** The columns that the server sorts by. */
  sorts?: readonly string[];
  /** Filters of which any number of choices can be made, and their choices. */
  many?: Readonly<Record<string, readonly string[]>>;
  /** Filters of which one choice can be made, and their choices. */
  one?: Readonly<Record<string, readonly string[]>>;
  /** The filter of dates, asked for as the local days `from` and `to`, both included. */
  dates?: string;
};

export type ListQuery = { limit: number; offset: number } & Record<string, unknown>;

/**
 * The query for one page of a list; absent what is not filtered, as the server refuses parameters without a value.
 * Addresses are also written by hand: plain text stands for itself, and what is no choice of the list's is left out.
 */
export function listQuery(params: ListParams, spec: ListSpec): ListQuery {
  const { limit, search = false, sorts = [], many = {}, one = {}, dates } = spec;
  const offset = Number(params.offset);
  const chosenOf = ([name, choices]: [string, readonly string[]]) =>
    [name, chosen(params[name], choices)] as const;
  const { order } = params;
  return {
    limit,
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
    ...present({
      q: search ? params.q : undefined,
      order: order && sorts.includes(order.replace(/^-/, "")) ? order : undefined,
      ...Object.fromEntries(Object.entries(many).map(chosenOf)),
      ...Object.fromEntries(Object.entries(one).map((entry) => [entry[0], chosenOf(entry)[1]?.[0]])),
      ...(dates === undefined ? {} : daysIn(params[dates])),
    }),
  };
}

/** The names under which the address keeps what a list can be asked for. */
export function paramsOf({ search, sorts, many, one, dates }: ListSpec): string[] {
  return [
    "offset",
    ...(search ? ["q"] : []),
    ...(sorts?.length ? ["order"] : []),
    ...Object.keys(many ?? {}),
    ...Object.keys(one ?? {}),
    ...(dates === undefined ? [] : [dates]),
  ];
}

/** Whether a query shows everything there is, so that an empty answer means that there is nothing. */
export function isUnfiltered({ limit: _limit, offset, order: _order, ...filters }: ListQuery): boolean {
  return offset === 0 && Object.keys(filters).length === 0;
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

function chosen(raw: string | undefined, choices: readonly string[]): string[] | undefined {
  const value = parsed(raw);
  // "true" and "12" are read as more than text.
  const some = (Array.isArray(value) ? value : [value]).map(String).filter((one) => choices.includes(one));
  return some.length ? some : undefined;
}

/** The days that a date filter means: it holds instants of the browser's time zone. */
function daysIn(raw: string | undefined): { from?: string | undefined; to?: string | undefined } {
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

const present = (optional: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== ""));
