/** Emitted when a webhook brought news: `{ ids }` of stored notifications. */
export const PAYMENT_NOTIFICATIONS_STORED = "payments.notifications_stored";

export type PaymentNotificationsStored = { ids: string[] };
