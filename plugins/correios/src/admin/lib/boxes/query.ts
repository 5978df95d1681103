/** The list's state as the address bar holds it. */
export type BoxListParams = Record<"q" | "order" | "offset" | "active", string | undefined>;

/** What `GET /admin/correios/boxes` takes. */
export type BoxesQuery = {
  limit: number;
  offset: number;
  q?: string;
  active?: "true" | "false";
  order?: string;
};

/** Columns that the server sorts by. */
const SORTS = ["name", "length", "empty_grams", "max_grams", "cost", "created_at"];

/**
 * The query for one page of the boxes; absent what is not filtered. Addresses are also written by hand, so what is no
 * choice of ours is left out.
 *
 * @param limit rows a page
 */
export function boxesQueryOf({ q, order, offset, active }: BoxListParams, limit: number): BoxesQuery {
  const at = Number(offset);
  const state = active?.replaceAll('"', "");
  return {
    limit,
    offset: Number.isSafeInteger(at) && at > 0 ? at : 0,
    ...(q ? { q } : {}),
    ...(state === "true" || state === "false" ? { active: state } : {}),
    ...(order && SORTS.includes(order.replace(/^-/, "")) ? { order } : {}),
  };
}

/** Whether the list shows everything there is, so that an empty one means that there is none. */
export function isUnfiltered({ q, active, offset }: BoxesQuery): boolean {
  return !q && !active && offset === 0;
}
