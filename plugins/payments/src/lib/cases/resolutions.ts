import type { CaseKind, CaseResolution, PaymentMethod } from "../records/types";

/**
 * What staff may decide about each kind of case.
 *
 * - `accept`: take what came as the whole payment (`short`), or the loss (`chargeback`)
 * - `refund`: give exactly that money back, through its provider
 * - `credit`: keep the money and give a single-use coupon of that amount
 * - `dismiss`: nothing to do; it was settled outside
 *
 * Money for an order that was cancelled cannot be accepted: its stock is gone,
 * and a cancelled order does not come back.
 */
const RESOLUTIONS: Readonly<Record<CaseKind, readonly CaseResolution[]>> = {
  late: ["refund", "credit", "dismiss"],
  short: ["accept", "refund", "credit", "dismiss"],
  over: ["refund", "credit", "dismiss"],
  duplicate: ["refund", "credit", "dismiss"],
  unmatched: ["refund", "dismiss"],
  // Refused for good: another refund is made on the order itself.
  refund_failed: ["credit", "dismiss"],
  chargeback: ["accept", "dismiss"],
  surplus: ["refund", "credit", "dismiss"],
};

type CaseFacts = { kind: CaseKind; method: PaymentMethod; order_id: string | null };

/** The decisions open for a case: a coupon and an acceptance need the order that they are about. */
export function resolutionsOf({ kind, order_id: orderId }: CaseFacts): CaseResolution[] {
  return RESOLUTIONS[kind].filter(
    (one) => orderId || (one !== "credit" && !(one === "accept" && kind === "short")),
  );
}
