import { z } from "@medusajs/framework/zod";
import { createHttpClient, type HttpRequest } from "@mestres/platform/lib/http-client";
import { badAnswer, readIntent, SERVICE, type StripeIntent } from "./intent";

export type StripeAccount = { apiKey: string; webhookSecret?: string; baseUrl: string };

/** One refund. Amount in centavos. */
export type StripeRefund = { id: string; amount: number; status: "pending" | "settled" | "failed" };

/** The calls that our charge engine makes beside those of Medusa's own provider. All throw OutsideServiceError. */
export type StripeClient = {
  /** With its charge, fee and date of availability; undefined when the account has no such payment. */
  findIntent(id: string): Promise<StripeIntent | undefined>;
  /** Refused (`service_refused`) when it was paid or is over. */
  cancelIntent(id: string): Promise<StripeIntent>;
  refund(id: string, refund: { idempotencyKey: string; amount: number }): Promise<StripeRefund>;
  listRefunds(intentId: string): Promise<StripeRefund[]>;
};

const refundSchema = z.object({ id: z.string(), amount: z.number().int(), status: z.string().nullish() });

/** A client of one Stripe account. Keep it: it holds the circuit. */
export function createStripeClient({ apiKey, baseUrl }: StripeAccount): StripeClient {
  const http = createHttpClient({
    service: SERVICE,
    baseUrl,
    timeoutMs: 10_000,
    retries: 1,
    headers: { authorization: `Bearer ${apiKey}` },
  });
  const call = (request: HttpRequest) => http.request<unknown>(request);
  const path = (id: string): string => `/v1/payment_intents/${encodeURIComponent(id)}`;

  return {
    async findIntent(id) {
      const answer = await call({
        method: "GET",
        path: path(id),
        query: { "expand[0]": "latest_charge.balance_transaction" },
        accept: [404],
      });
      return answer.status === 404 ? undefined : readIntent(answer.body);
    },

    async cancelIntent(id) {
      const { body } = await call({
        method: "POST",
        path: `${path(id)}/cancel`,
        form: { cancellation_reason: "abandoned" },
        headers: { "idempotency-key": `cancel-${id}` },
        retry: true,
      });
      return readIntent(body);
    },

    async refund(id, { idempotencyKey, amount }) {
      const { body } = await call({
        method: "POST",
        path: "/v1/refunds",
        form: { payment_intent: id, amount: String(amount) },
        headers: { "idempotency-key": idempotencyKey },
        retry: true,
      });
      return readRefund(body);
    },

    async listRefunds(intentId) {
      const { body } = await call({
        method: "GET",
        path: "/v1/refunds",
        query: { payment_intent: intentId, limit: 100 },
      });
      const parsed = z.object({ data: z.array(z.unknown()) }).safeParse(body);
      if (!parsed.success) {
        throw badAnswer("as devoluções");
      }
      return parsed.data.data.map(readRefund);
    },
  };
}

function readRefund(body: unknown): StripeRefund {
  const parsed = refundSchema.safeParse(body);
  if (!parsed.success) {
    throw badAnswer("uma devolução");
  }
  const { id, amount, status } = parsed.data;
  return { id, amount, status: refundStatus(status) };
}

/** "requires_action" is a refund whose payer has to act (a boleto's bank account): not there yet. */
function refundStatus(status: string | null | undefined): StripeRefund["status"] {
  return status === "succeeded"
    ? "settled"
    : status === "failed" || status === "canceled"
      ? "failed"
      : "pending";
}
