/** What is known when a cart's method is chosen. */
export type MethodChange = {
  /** Chosen now: a method of ours, or `other`. */
  method: string;
  /** What the cart's metadata names so far. */
  noted: unknown;
  /** Whether its lines carry the PIX discount. */
  discounted: boolean;
  /** The discount in force, 0 for none. */
  percent: number;
  /** Whether the promotion itself was brought into step just now. */
  promotionChanged: boolean;
};

/**
 * Whether a cart's totals have to be worked out again: only when the discount
 * comes or goes, for it costs core a refresh of the whole cart. A cart that
 * names PIX in its metadata loses that name with the method, discount or not,
 * or its next refresh would discount what is paid otherwise.
 */
export function methodChanges({
  method,
  noted,
  discounted,
  percent,
  promotionChanged,
}: MethodChange): boolean {
  const earns = method === "pix" && percent > 0;
  return promotionChanged || discounted !== earns || (noted === "pix" && method !== "pix");
}
