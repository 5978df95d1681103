/**
 * The life of one refund at a provider. Names only, and no import: the dashboard reads them too.
 *
 * - `requested`: decided here; the provider may not know it yet
 * - `processing`: the provider took it and has not paid it out yet
 * - `settled`: the payer has the money
 * - `failed`: the provider refused it or could not pay it; no money moved
 */
export const REFUND_STATES = ["requested", "processing", "settled", "failed"] as const;
export type RefundState = (typeof REFUND_STATES)[number];
