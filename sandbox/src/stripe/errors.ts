import { HttpResponse } from "msw";

export type StripeErrorBody = {
  type: "invalid_request_error" | "card_error" | "idempotency_error";
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  payment_intent?: object;
};

/** The API refuses: thrown anywhere below a handler, answered by it. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: 400 | 401 | 402 | 404,
    readonly body: StripeErrorBody,
  ) {
    super(body.message);
  }
}

export function invalid(message: string, param?: string, code?: string) {
  return new StripeRefusal(400, {
    type: "invalid_request_error",
    message,
    ...(param ? { param } : {}),
    ...(code ? { code } : {}),
  });
}

export function missing(kind: string, id: string) {
  return new StripeRefusal(404, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind}: '${id}'`,
    param: "id",
  });
}

export function stripeProblem({ status, body }: StripeRefusal) {
  return HttpResponse.json({ error: body }, { status });
}
