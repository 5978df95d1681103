/**
 * Why something comes back.
 *
 * - `withdrawal`: the shopper changed their mind (CDC art. 49)
 * - `defect`: it has a fault (CDC art. 18 and 26)
 * - `wrong_item`: something else came (CDC art. 35)
 * - `undelivered`: it was posted and never arrived; nothing is posted back
 */
export const RETURN_KINDS = ["withdrawal", "defect", "wrong_item", "undelivered"] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];
