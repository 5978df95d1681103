/** Keys of what the payments pages have read; everything about payments sits below `root`. */
export const paymentKeys = {
  root: ["mestres", "payments"] as const,
  list: (query: object) => [...paymentKeys.root, "list", query] as const,
  cases: (query: object) => [...paymentKeys.root, "cases", query] as const,
  settlements: (query: object) => [...paymentKeys.root, "settlements", query] as const,
  refusals: (query: object) => [...paymentKeys.root, "refusals", query] as const,
  order: (orderId: string) => [...paymentKeys.root, "order", orderId] as const,
};
