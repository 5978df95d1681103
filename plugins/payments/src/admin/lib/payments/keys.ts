const ROOT = ["mestres", "payments"] as const;

/** Keys of what the payments pages have read; everything about payments sits below `root`. */
export const paymentKeys = {
  root: ROOT,
  list: (query: object) => [...ROOT, "list", query] as const,
  cases: (query: object) => [...ROOT, "cases", query] as const,
  settlements: (query: object) => [...ROOT, "settlements", query] as const,
  refusals: (query: object) => [...ROOT, "refusals", query] as const,
  order: (orderId: string) => [...ROOT, "order", orderId] as const,
  counters: [...ROOT, "counter"] as const,
  counter: (query: object) => [...ROOT, "counter", query] as const,
};
