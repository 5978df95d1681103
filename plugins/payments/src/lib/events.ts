/** Emitted when a webhook brought news: `{ ids }` of stored notifications. */
export const PIX_NOTIFICATIONS_STORED = "pix.notifications_stored";

export type PixNotificationsStored = { ids: string[] };
