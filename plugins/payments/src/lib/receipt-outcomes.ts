/* Names only, and no import: the dashboard reads them too. */

/**
 * What became of money that arrived.
 *
 * - `captured`: paid the order
 * - `overpaid`: paid the order, and there is a difference to give back
 * - `awaiting_order`: enough, but its order does not exist yet; applied when it does
 * - `underpaid`: not enough; the order stays unpaid
 * - `duplicate`: the charge was already paid
 * - `late`: enough, but its order was cancelled before
 * - `counter`: came by a static code, which belongs to no order
 * - `unmatched`: enough, but nothing is left to pay with it (cart abandoned, code replaced)
 */
export const RECEIPT_OUTCOMES = [
  "pending",
  "captured",
  "overpaid",
  "awaiting_order",
  "underpaid",
  "duplicate",
  "late",
  "unmatched",
  "counter",
] as const;
export type ReceiptOutcome = (typeof RECEIPT_OUTCOMES)[number];
