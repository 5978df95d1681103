import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of everything that a refund of any method may be refused for. */
export type RefundErrorCode =
  "refund_exceeds_received" | "refund_gateway_missing" | "refund_refused" | "refund_transition_illegal";

/** A MedusaError whose code is one of ours; the message is for people, in Portuguese. */
export const refundError = codedError<RefundErrorCode>();
