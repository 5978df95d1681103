const ROOT = ["mestres", "payments"] as const;

/** Keys of what the payments pages have read; everything about payments sits below `root`. */
export const paymentKeys = {
  root: ROOT,
  list: [...ROOT, "list"] as const,
  cases: [...ROOT, "cases"] as const,
  settlements: [...ROOT, "settlements"] as const,
  refusals: [...ROOT, "refusals"] as const,
  order: (orderId: string) => [...ROOT, "order", orderId] as const,
  counter: [...ROOT, "counter"] as const,
};

/** What a change of money makes old: everything about payments, and the core's own panels of the order. */
export const MONEY = [paymentKeys.root, ["orders"]] as const;
