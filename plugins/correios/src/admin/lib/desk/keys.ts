const ROOT = ["mestres", "shipping"] as const;

/** Keys of what the shipping desk has read; everything about parcels sits below `root`. */
export const deskKeys = {
  root: ROOT,
  counts: [...ROOT, "counts"] as const,
  toPack: [...ROOT, "to-pack"] as const,
  parcels: [...ROOT, "parcels"] as const,
  parcel: (id: string) => [...ROOT, "parcel", id] as const,
  tracked: [...ROOT, "tracked"] as const,
  order: (orderId: string) => [...ROOT, "order", orderId] as const,
  performance: (days: number) => [...ROOT, "performance", days] as const,
};
