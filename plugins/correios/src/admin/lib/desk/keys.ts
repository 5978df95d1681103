const ROOT = ["mestres", "shipping"] as const;

/** Keys of what the shipping desk has read; everything about parcels sits below `root`. */
export const deskKeys = {
  root: ROOT,
  counts: [...ROOT, "counts"] as const,
  toPack: (query: object) => [...ROOT, "to-pack", query] as const,
  parcels: (query: object) => [...ROOT, "parcels", query] as const,
  parcel: (id: string) => [...ROOT, "parcel", id] as const,
  tracked: (query: object) => [...ROOT, "tracked", query] as const,
  order: (orderId: string) => [...ROOT, "order", orderId] as const,
  performance: (days: number) => [...ROOT, "performance", days] as const,
};
