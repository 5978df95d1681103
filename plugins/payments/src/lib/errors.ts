import { codedError } from "@mestres/platform/lib/coded-error";
import { errorCode } from "@mestres/platform/lib/error-text";

/** Stable codes of everything that PIX may refuse, for clients of our routes. */
export type PixErrorCode =
  | "payment_case_not_found"
  | "payment_case_settled"
  | "pix_already_paid"
  | "pix_amount_invalid"
  | "pix_br_code_invalid"
  | "pix_charge_transition_illegal"
  | "pix_currency_unsupported"
  | "pix_not_configured"
  | "pix_not_found"
  | "pix_refund_unavailable"
  | "pix_due_date_invalid"
  | "pix_payer_incomplete"
  | "pix_session_invalid"
  | "pix_too_many_listeners"
  | "pix_txid_invalid"
  | "pix_unavailable"
  | "pix_underpaid"
  | "pix_webhook_invalid"
  | "pix_webhook_unauthorized";

/** A MedusaError whose code is one of ours; the message is for people, in Portuguese. */
export const pixError = codedError<PixErrorCode>();

/** Whether an unknown error carries this code. */
export function hasCode(error: unknown, code: PixErrorCode): boolean {
  return errorCode(error) === code;
}
