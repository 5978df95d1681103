import { HttpResponse } from "msw";

/** Refusals of the API with the codes its reference lists. */
const CAUSES = {
  2000: [404, "not_found", "Payment not found"],
  2006: [400, "bad_request", "Card Token not found"],
  2024: [400, "bad_request", "Payment too old to be refunded"],
  2063: [400, "bad_request", "The action requested is not valid for the current payment state"],
  2081: [404, "not_found", "Refund not found"],
  2082: [404, "not_found", "Chargeback not found"],
  3003: [400, "bad_request", "Invalid card_token_id"],
  3028: [400, "bad_request", "Invalid payment_method_id"],
  4020: [400, "bad_request", "notification_url attribute must be url valid"],
  4037: [400, "bad_request", "Invalid transaction_amount"],
  4040: [400, "bad_request", "Invalid refund amount"],
  4050: [400, "bad_request", "payer.email must be a valid email"],
  4292: [400, "bad_request", "Header X-Idempotency-Key can't be null"],
  10103: [400, "bad_request", "Invalid installments"],
  10114: [400, "bad_request", "Missing payer data for boleto"],
  23: [
    400,
    "bad_request",
    "The following parameters must be valid date and format (yyyy-MM-dd'T'HH:mm:ssz) date_of_expiration",
  ],
} as const satisfies Record<number, readonly [number, string, string]>;

export type MpErrorCode = keyof typeof CAUSES;

/** The API refuses: thrown anywhere below a handler, answered by it. */
export class MpRefusal extends Error {
  constructor(readonly code: MpErrorCode) {
    super(CAUSES[code][2]);
  }
}

/** A refusal as the API writes it. */
export function mpProblem(code: MpErrorCode) {
  const [status, error, description] = CAUSES[code];
  return HttpResponse.json(
    { message: description, error, status, cause: [{ code, description, data: null }] },
    { status },
  );
}

export function unauthorized() {
  return HttpResponse.json(
    { message: "invalid access token", error: "unauthorized", status: 401, cause: [] },
    { status: 401 },
  );
}

export function keyConflict() {
  return HttpResponse.json(
    {
      message: "The idempotency key was used with another request",
      error: "idempotency_key_already_used",
      status: 409,
      cause: [],
    },
    { status: 409 },
  );
}
