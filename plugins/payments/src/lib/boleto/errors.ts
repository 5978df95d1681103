import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of what a boleto may be refused for. */
export type BoletoErrorCode =
  | "boleto_already_paid"
  | "boleto_amount_fixed"
  | "boleto_amount_invalid"
  | "boleto_below_minimum"
  | "boleto_code_invalid"
  | "boleto_due_date_invalid"
  | "boleto_not_configured"
  | "boleto_not_found"
  | "boleto_payer_incomplete"
  | "boleto_payer_refused"
  | "boleto_session_invalid"
  | "boleto_unavailable"
  | "boleto_underpaid";

/** A MedusaError with one of our codes; the message is for people, in Portuguese. */
export const boletoError = codedError<BoletoErrorCode>();
