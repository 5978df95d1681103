/**
 * Code of the automatic promotion that is the PIX discount. Adjustments of carts
 * and orders carry it: that is how their totals show the discount as a line.
 */
export const PIX_DISCOUNT_CODE = "PIX";

/** Key in a cart's metadata that holds the chosen method; the promotion's rule reads it. Ours alone to write. */
export const PAYMENT_METHOD_KEY = "payment_method";

/** The rule's attribute, as core's promotion context names it. */
export const PAYMENT_METHOD_ATTRIBUTE = `metadata.${PAYMENT_METHOD_KEY}`;

type Adjusted = { items?: ({ adjustments?: ({ code?: string | null } | null)[] | null } | null)[] | null };

/** Whether a cart's or an order's lines carry the PIX discount. */
export function hasPixDiscount({ items }: Adjusted): boolean {
  return (items ?? []).some((item) =>
    item?.adjustments?.some((adjustment) => adjustment?.code === PIX_DISCOUNT_CODE),
  );
}
