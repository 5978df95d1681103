/**
 * Who sees money among parcels: whoever may see orders, or the table of freight. Server and dashboard go by this alike;
 * others get the same answers with no amount in them.
 */
export const SEES_AMOUNTS = ["order:read", "freight_rate:read"] as const;
