import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of what settling a case may refuse. */
export type CaseErrorCode =
  | "payment_case_busy"
  | "payment_case_no_money"
  | "payment_case_refund_failed"
  | "payment_case_order_closed"
  | "payment_case_refund_failed"
  | "payment_case_resolution_invalid";

/** A MedusaError whose code is one of ours; the message is for people, in Portuguese. */
export const caseError = codedError<CaseErrorCode>();
