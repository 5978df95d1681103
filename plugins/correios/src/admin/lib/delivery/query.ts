/** A list's state as the address bar holds it. */
export type SetupListParams = Record<"q" | "order" | "offset" | "active", string | undefined>;

/** What the lists of areas, points and rules take. */
export type SetupQuery = {
  limit: number;
  offset: number;
  q?: string;
  active?: "true" | "false";
  order?: string;
};

/** Columns that the server sorts each list by. */
export const SORTS = {
  "delivery-areas": ["name", "price", "days", "min_subtotal"],
  "pickup-points": ["name", "ready_days"],
  "free-freight": ["priority", "name", "min_subtotal", "valid_until"],
} as const;
export type SetupPath = keyof typeof SORTS;

/**
 * The query for one page; absent what is not filtered. Addresses are also written by hand, so what is no choice of
 * ours is left out.
 */
export function setupQueryOf(
  path: SetupPath,
  { q, order, offset, active }: SetupListParams,
  limit: number,
): SetupQuery {
  const at = Number(offset);
  const state = active?.replaceAll('"', "");
  const sorts: readonly string[] = SORTS[path];
  return {
    limit,
    offset: Number.isSafeInteger(at) && at > 0 ? at : 0,
    ...(q ? { q } : {}),
    ...(state === "true" || state === "false" ? { active: state } : {}),
    ...(order && sorts.includes(order.replace(/^-/, "")) ? { order } : {}),
  };
}
