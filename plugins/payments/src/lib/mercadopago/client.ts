import { z } from "@medusajs/framework/zod";
import { createHttpClient, type HttpAnswer, type HttpRequest } from "@mestres/platform/lib/http-client";
import { fromCentavos } from "@mestres/platform/lib/money";
import { badAnswer, readMpPayment, readMpRefund, SERVICE, type MpPayment, type MpRefund } from "./payment";
import { readPayerCosts, type PayerCosts } from "./payer-costs";

export type MercadoPagoAccount = { baseUrl: string; accessToken: string; publicKey?: string };

/** Who pays, as far as Mercado Pago's fraud analysis and boletos want to know. */
export type MpPayer = {
  email: string;
  firstName?: string;
  lastName?: string;
  /** CPF or CNPJ, without punctuation. */
  document?: string;
  address?: {
    zipCode: string;
    street: string;
    number: string;
    neighborhood: string;
    city: string;
    /** Two letters. */
    state: string;
  };
};

export type MpPaymentRequest = {
  /** The same key always means the same payment: a repetition answers the first one. */
  idempotencyKey: string;
  amountCentavos: number;
  paymentMethodId: string;
  /** Our id of it (payment session): found again by {@link MercadoPagoClient.findByReference}. */
  externalReference: string;
  description: string;
  payer: MpPayer;
  notificationUrl?: string;
  /** Of a boleto: until when it can be paid. */
  expiresAt?: Date;
  /** Of a card. The token is used up by this call and never kept. */
  card?: { token: string; installments: number; issuerId?: string };
};

/** A dispute that the cardholder opened. */
export type MpChargeback = { id: string; paymentIds: string[]; amountCentavos: number; status?: string };

/** The calls of Mercado Pago's API that we make. All throw OutsideServiceError. */
export type MercadoPagoClient = {
  createPayment(request: MpPaymentRequest): Promise<MpPayment>;
  /** undefined when the account has no such payment. */
  findPayment(id: string): Promise<MpPayment | undefined>;
  /** Payments made for one of our references, newest first. */
  findByReference(externalReference: string): Promise<MpPayment[]>;
  /** Makes a pending payment unpayable. Refused (`service_refused`) when it was paid. */
  cancelPayment(id: string): Promise<MpPayment>;
  refundPayment(id: string, refund: { idempotencyKey: string; amountCentavos: number }): Promise<MpRefund>;
  listRefunds(id: string): Promise<MpRefund[]>;
  findChargeback(id: string): Promise<MpChargeback | undefined>;
  /** What a brand's cards pay in each number of installments. */
  payerCosts(query: { amountCentavos: number; paymentMethodId: string }): Promise<PayerCosts>;
  /** Proves address and credentials. */
  authenticate(): Promise<void>;
};

/**
 * A client of one Mercado Pago account. Keep it: it holds the circuit. Reads
 * and writes are both repeated once, since every write carries a key under which
 * Mercado Pago does it only once.
 */
export function createMercadoPagoClient(account: MercadoPagoAccount): MercadoPagoClient {
  const http = createHttpClient({
    service: SERVICE,
    baseUrl: account.baseUrl,
    // Authorising a card takes some seconds at times; a shopper waits at the other end.
    timeoutMs: 10_000,
    retries: 1,
    headers: { authorization: `Bearer ${account.accessToken}` },
  });
  const call = (request: HttpRequest): Promise<HttpAnswer<unknown>> => http.request<unknown>(request);
  const paymentPath = (id: string): string => `/v1/payments/${encodeURIComponent(id)}`;
  const keyed = (key: string): Pick<HttpRequest, "headers" | "retry"> => ({
    headers: { "x-idempotency-key": key },
    retry: true,
  });

  return {
    async createPayment(request) {
      const { body } = await call({
        method: "POST",
        path: "/v1/payments",
        ...keyed(request.idempotencyKey),
        json: paymentBody(request),
      });
      return readMpPayment(body);
    },

    async findPayment(id) {
      const answer = await call({ method: "GET", path: paymentPath(id), accept: [404] });
      return answer.status === 404 ? undefined : readMpPayment(answer.body, id);
    },

    async findByReference(externalReference) {
      const { body } = await call({
        method: "GET",
        path: "/v1/payments/search",
        query: { external_reference: externalReference, sort: "date_created", criteria: "desc" },
      });
      const parsed = z.object({ results: z.array(z.unknown()) }).safeParse(body);
      if (!parsed.success) {
        throw badAnswer("uma busca");
      }
      return parsed.data.results
        .map((one) => readMpPayment(one))
        .filter((payment) => payment.externalReference === externalReference);
    },

    async cancelPayment(id) {
      const { body } = await call({
        method: "PUT",
        path: paymentPath(id),
        headers: { "x-idempotency-key": `cancel-${id}` },
        json: { status: "cancelled" },
      });
      return readMpPayment(body, id);
    },

    async refundPayment(id, { idempotencyKey, amountCentavos }) {
      const { body } = await call({
        method: "POST",
        path: `${paymentPath(id)}/refunds`,
        ...keyed(idempotencyKey),
        json: { amount: fromCentavos(amountCentavos) },
      });
      return readMpRefund(body);
    },

    async listRefunds(id) {
      const { body } = await call({ method: "GET", path: `${paymentPath(id)}/refunds` });
      if (!Array.isArray(body)) {
        throw badAnswer("as devoluções");
      }
      return body.map(readMpRefund);
    },

    async findChargeback(id) {
      const answer = await call({
        method: "GET",
        path: `/v1/chargebacks/${encodeURIComponent(id)}`,
        accept: [404],
      });
      return answer.status === 404 ? undefined : readChargeback(answer.body);
    },

    async payerCosts({ amountCentavos, paymentMethodId }) {
      const { body } = await call({
        method: "GET",
        path: "/v1/payment_methods/installments",
        query: {
          public_key: account.publicKey,
          amount: fromCentavos(amountCentavos),
          payment_method_id: paymentMethodId,
        },
      });
      return readPayerCosts(body, paymentMethodId);
    },

    async authenticate() {
      await call({ method: "GET", path: "/v1/payment_methods" });
    },
  };
}

function paymentBody(request: MpPaymentRequest): Record<string, unknown> {
  const { payer, card } = request;
  return {
    transaction_amount: fromCentavos(request.amountCentavos),
    payment_method_id: request.paymentMethodId,
    external_reference: request.externalReference,
    description: request.description,
    notification_url: request.notificationUrl,
    date_of_expiration: request.expiresAt?.toISOString(),
    payer: {
      email: payer.email,
      first_name: payer.firstName,
      last_name: payer.lastName,
      identification: payer.document
        ? { type: payer.document.length > 11 ? "CNPJ" : "CPF", number: payer.document }
        : undefined,
      address: payer.address && {
        zip_code: payer.address.zipCode,
        street_name: payer.address.street,
        street_number: payer.address.number,
        neighborhood: payer.address.neighborhood,
        city: payer.address.city,
        federal_unit: payer.address.state,
      },
    },
    ...(card
      ? { token: card.token, installments: card.installments, issuer_id: card.issuerId, capture: true }
      : {}),
  };
}

const chargebackSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  payments: z.array(z.union([z.string(), z.number()]).transform(String)).default([]),
  amount: z.number().finite(),
  status: z.string().nullish(),
});

function readChargeback(body: unknown): MpChargeback {
  const parsed = chargebackSchema.safeParse(body);
  if (!parsed.success) {
    throw badAnswer("uma contestação");
  }
  const { id, payments, amount, status } = parsed.data;
  return {
    id,
    paymentIds: payments,
    amountCentavos: Math.round(amount * 100),
    status: status ?? undefined,
  };
}
