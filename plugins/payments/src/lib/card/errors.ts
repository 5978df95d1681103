import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of everything that paying by card may be refused for. */
export type CardErrorCode =
  | "card_already_paid"
  | "card_data_refused"
  | "card_input_invalid"
  | "card_installments_invalid"
  | "card_not_paid"
  | "card_payer_missing"
  | "card_rejected"
  | "card_session_invalid"
  | "card_token_invalid"
  | "card_unavailable";

/** A MedusaError with one of our codes; the message is for the shopper, in Portuguese. */
export const cardError = codedError<CardErrorCode>();

/** A provider that failed, as a shopper is told (400 `card_unavailable`); any other error stays what it is. */
export function asCardUnavailable(error: unknown): unknown {
  return error instanceof OutsideServiceError
    ? cardError(
        "NOT_ALLOWED",
        "card_unavailable",
        "O pagamento com cartão está fora do ar no momento. Tente de novo em alguns instantes.",
      )
    : error;
}
