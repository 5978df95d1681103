import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { createMercadoPagoClient, type MpPaymentRequest } from "../client";

const URL = "http://mp.test";
const TOKEN = "APP_USR-access-token-of-the-shop";
const CARD_TOKEN = "ff8080814c11e237014c1ff593b57b4d";
const client = createMercadoPagoClient({ baseUrl: URL, accessToken: TOKEN, publicKey: "APP_USR-public" });

type Seen = { method: string; path: string; headers: Headers; body: unknown };
const seen: Seen[] = [];
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  server.resetHandlers();
  seen.length = 0;
});
afterAll(() => server.close());

/** Answers in turn, the last one again and again. */
function answers(
  method: "get" | "post" | "put",
  path: string,
  ...given: [status: number, body: unknown][]
): void {
  let turn = 0;
  server.use(
    http[method](`${URL}${path}`, async ({ request }) => {
      const url = new globalThis.URL(request.url);
      const text = await request.text();
      seen.push({
        method: request.method,
        path: url.pathname + url.search,
        headers: request.headers,
        body: text ? JSON.parse(text) : undefined,
      });
      const [status, body] = given[Math.min(turn++, given.length - 1)]!;
      return HttpResponse.json(body as Record<string, unknown>, { status });
    }),
  );
}

const PAYMENT = {
  id: 1234567890,
  status: "approved",
  status_detail: "accredited",
  external_reference: "payses_01",
  transaction_amount: 77.4,
  transaction_amount_refunded: 0,
  currency_id: "BRL",
  payment_method_id: "master",
  payment_type_id: "credit_card",
  installments: 10,
  date_created: "2026-11-22T10:00:00.000-04:00",
  date_approved: "2026-11-22T10:00:01.000-04:00",
  money_release_date: "2026-12-06T10:00:01.000-04:00",
  card: { first_six_digits: "503143", last_four_digits: "6351", expiration_month: 11 },
  fee_details: [
    { type: "mercadopago_fee", amount: 3.86, fee_payer: "collector" },
    { type: "financing_fee", amount: 9.11, fee_payer: "payer" },
  ],
  refunds: [
    { id: 99, amount: 10.01, status: "approved" },
    { id: 100, amount: 1, status: "in_process" },
  ],
  transaction_details: { net_received_amount: 73.54, total_paid_amount: 86.51, installment_amount: 8.66 },
};
const REQUEST: MpPaymentRequest = {
  idempotencyKey: "payses_01-1",
  amountCentavos: 7740,
  paymentMethodId: "master",
  externalReference: "payses_01",
  description: "Pedido",
  payer: { email: "ana@example.com", document: "12345678909" },
  card: { token: CARD_TOKEN, installments: 10, issuerId: "24" },
};

describe("payments", () => {
  it("are asked for in reais, under a key, and read in centavos", async () => {
    answers("post", "/v1/payments", [201, PAYMENT]);
    const payment = await client.createPayment(REQUEST);
    expect(seen[0]!.headers.get("x-idempotency-key")).toBe("payses_01-1");
    expect(seen[0]!.headers.get("authorization")).toBe(`Bearer ${TOKEN}`);
    expect(seen[0]!.body).toEqual({
      transaction_amount: 77.4,
      payment_method_id: "master",
      external_reference: "payses_01",
      description: "Pedido",
      payer: { email: "ana@example.com", identification: { type: "CPF", number: "12345678909" } },
      token: CARD_TOKEN,
      installments: 10,
      issuer_id: "24",
      capture: true,
    });
    expect(payment).toMatchObject({
      id: "1234567890",
      status: "approved",
      amountCentavos: 7740,
      // Interest is between the payer and the provider.
      feeCentavos: 386,
      netCentavos: 7354,
      totalPaidCentavos: 8651,
      installments: 10,
      installmentAmountCentavos: 866,
      lastFour: "6351",
      refunds: [
        { id: "99", amountCentavos: 1001, status: "settled" },
        { id: "100", amountCentavos: 100, status: "pending" },
      ],
    });
    // Neither the first digits nor the expiry are kept, whatever the provider tells.
    expect(JSON.stringify(payment)).not.toMatch(/503143|expiration/);
  });

  it("are asked for again after a 5xx, under the same key", async () => {
    answers("post", "/v1/payments", [500, {}], [201, PAYMENT]);
    await client.createPayment(REQUEST);
    expect(seen.map(({ headers }) => headers.get("x-idempotency-key"))).toEqual([
      "payses_01-1",
      "payses_01-1",
    ]);
  });

  it("never tell the token or what was answered in an error", async () => {
    answers("post", "/v1/payments", [400, { message: `bad token ${CARD_TOKEN}`, cause: [{ code: 2006 }] }]);
    const error = (await client.createPayment(REQUEST).catch((caught: unknown) => caught)) as Error;
    expect(error).toMatchObject({ code: "service_refused", status: 400 });
    const printed = `${error.stack} ${JSON.stringify(error)} ${Object.values(error).join()}`;
    expect(printed).not.toContain(CARD_TOKEN);
    expect(printed).not.toContain(TOKEN);
  });

  it.each([
    ["no status", { ...PAYMENT, status: undefined }],
    ["an unknown status", { ...PAYMENT, status: "paid" }],
    ["another currency", { ...PAYMENT, currency_id: "ARS" }],
    ["an amount in words", { ...PAYMENT, transaction_amount: "77.40" }],
    ["another payment", { ...PAYMENT, id: 1 }],
    ["nothing", null],
  ])("are not guessed from an answer with %s", async (_, body) => {
    answers("get", "/v1/payments/1234567890", [200, body]);
    await expect(client.findPayment("1234567890")).rejects.toMatchObject({ code: "service_bad_answer" });
  });

  it("are undefined when the account has none", async () => {
    answers("get", "/v1/payments/7", [404, { message: "Payment not found" }]);
    expect(await client.findPayment("7")).toBeUndefined();
  });

  it("are found by our reference, and by that only", async () => {
    answers("get", "/v1/payments/search", [
      200,
      { results: [PAYMENT, { ...PAYMENT, id: 2, external_reference: "payses_02" }] },
    ]);
    expect((await client.findByReference("payses_01")).map(({ id }) => id)).toEqual(["1234567890"]);
    expect(seen[0]!.path).toContain("external_reference=payses_01");
  });
});

describe("refunds and cancelling", () => {
  it("send the amount under a key", async () => {
    answers("post", "/v1/payments/1234567890/refunds", [201, { id: 5, amount: 10.01, status: "approved" }]);
    const refund = await client.refundPayment("1234567890", {
      idempotencyKey: "ref_1",
      amountCentavos: 1001,
    });
    expect(refund).toEqual({ id: "5", amountCentavos: 1001, status: "settled" });
    expect(seen[0]).toMatchObject({ body: { amount: 10.01 } });
    expect(seen[0]!.headers.get("x-idempotency-key")).toBe("ref_1");
  });

  it("cancel what is pending", async () => {
    answers("put", "/v1/payments/1234567890", [200, { ...PAYMENT, status: "cancelled" }]);
    expect(await client.cancelPayment("1234567890")).toMatchObject({ status: "cancelled" });
    expect(seen[0]!.body).toEqual({ status: "cancelled" });
  });
});

describe("installment table", () => {
  it("is read for one brand", async () => {
    answers("get", "/v1/payment_methods/installments", [
      200,
      [
        { payment_method_id: "visa", payer_costs: [{ installments: 1, installment_rate: 0 }] },
        {
          payment_method_id: "master",
          payer_costs: [
            { installments: 10, installment_rate: 11.77 },
            { installments: 1, installment_rate: 0 },
          ],
        },
      ],
    ]);
    expect(await client.payerCosts({ amountCentavos: 100_000, paymentMethodId: "master" })).toEqual([
      { count: 1, ratePercent: 0 },
      { count: 10, ratePercent: 11.77 },
    ]);
    expect(seen[0]!.path).toContain("amount=1000");
  });

  it("is no table when empty", async () => {
    answers("get", "/v1/payment_methods/installments", [200, []]);
    await expect(
      client.payerCosts({ amountCentavos: 100_000, paymentMethodId: "master" }),
    ).rejects.toMatchObject({ code: "service_bad_answer" });
  });
});
