import { SERVICE_IDS } from "../../../features/services/domain/ids";
import { PARCEL_STATES } from "../../../features/parcels/domain/state";

/** What a table keeps in the address; each as its filter writes it, JSON for the most part. */
export type TableParams = Record<string, string | undefined>;

/** Addresses are also written by hand, so plain text stands for itself. */
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

/** What was chosen of a list; what is no choice of ours is left out. */
export function chosen(raw: string | undefined, choices: readonly string[]): string[] | undefined {
  const value = parsed(raw);
  // "true" and "12" are read as more than text.
  const some = (Array.isArray(value) ? value : [value]).map(String).filter((one) => choices.includes(one));
  return some.length ? some : undefined;
}

/** Without what is undefined: the server refuses parameters without a value. */
const present = (optional: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== ""));

/**
 * The query for one page of a table.
 *
 * @param limit rows a page
 * @param states those that the tab is about: a choice narrows them, never widens
 */
export function pageQuery(
  params: TableParams,
  limit: number,
  states: readonly string[] = [],
): Record<string, unknown> {
  const at = Number(params.offset);
  const state =
    chosen(params.state, states.length ? states : PARCEL_STATES) ?? (states.length ? [...states] : undefined);
  return {
    limit,
    offset: Number.isSafeInteger(at) && at > 0 ? at : 0,
    ...present({
      q: params.q,
      order: params.order,
      service: chosen(params.service, SERVICE_IDS),
      state,
      printed: chosen(params.printed, ["true", "false"])?.[0],
    }),
  };
}
