import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of what the charge engine may refuse, whatever the provider. */
export type ChargeErrorCode =
  | "charge_amount_invalid"
  | "charge_currency_unsupported"
  | "charge_driver_missing"
  | "charge_not_found"
  | "charge_session_invalid"
  | "charge_transition_illegal"
  | "webhook_conflict"
  | "webhook_expired"
  | "webhook_invalid"
  | "webhook_unauthorized";

/** A MedusaError with one of our codes; the message is for people, in Portuguese. */
export const chargeError = codedError<ChargeErrorCode>();
