import fc from "fast-check";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { CARD_FIELDS, readCardData } from "./card-data";
import { goodsBeforeMethod, pricesOf } from "./cart-prices";
import { fetchCartMethods, termsOf } from "./methods.server";
import type { Installment, PaymentMethod } from "./types";
import { bestInstallment, installmentText } from "./words";

const BACKEND = "http://backend.test";
process.env.BACKEND_URL = BACKEND;
process.env.PUBLISHABLE_KEY = "pk_test";
process.env.MESTRES_DEMO = "true";

const installment = (count: number, interest_free: boolean): Installment => ({
  count,
  amount: 1_290,
  total: 1_290 * count,
  interest_free,
});

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const answer = (methods: unknown[]) =>
  http.get(`${BACKEND}/store/payment-methods`, () => HttpResponse.json({ methods }));

describe("installments in words", () => {
  it("say what a Brazilian looks for", () => {
    expect(installmentText(installment(6, true))).toBe("6x de R$\u00a012,90 sem juros");
    expect(installmentText(installment(10, false))).toBe("10x de R$\u00a012,90 (total R$\u00a0129,00)");
  });

  it("show the longest split without interest, else the longest, never 1x", () => {
    expect(bestInstallment([installment(1, true)])).toBeNull();
    expect(bestInstallment([1, 2, 3, 4].map((n) => installment(n, n < 4)))?.count).toBe(3);
    expect(bestInstallment([2, 12, 3].map((n) => installment(n, false)))?.count).toBe(12);
  });
});

describe("prices by method", () => {
  const cents = fc.integer({ min: 1, max: 10_000_000 });

  it("add up to the backend's totals whatever discount the cart already carries", () => {
    fc.assert(
      fc.property(cents, fc.nat(100_000), fc.nat(100), fc.boolean(), (base, freight, percent, carried) => {
        const discount = Math.floor((base * percent) / 100);
        const methods: PaymentMethod[] = [
          { method: "pix", provider_id: "p", amount: base - discount + freight, discount },
          { method: "boleto", provider_id: "b", amount: base + freight },
        ];
        const cart = { goods: carried ? base - discount : base, freight };
        const prices = pricesOf(cart, methods);
        expect(prices.map(({ goods }) => goods + freight)).toEqual(methods.map(({ amount }) => amount));
        expect(goodsBeforeMethod(cart, prices)).toBe(base);
      }),
    );
  });
});

describe("the methods of a cart", () => {
  it("leave out what these pages cannot draw, and a second provider of the same method", async () => {
    const of = (method: string, provider_id: string, more = {}) => ({
      method,
      provider_id,
      amount: 1,
      ...more,
    });
    server.use(
      answer([
        of("pix", "pp_pix_pix"),
        of("card", "pp_card_mercadopago"),
        of("pix", "pp_stripe-pix_stripe"),
        of("card", "pp_stripe_stripe", { public_key: "pk" }),
        of("cheque", "pp_cheque"),
      ]),
    );
    const methods = await fetchCartMethods("cart_1");
    expect(methods.map(({ provider_id }) => provider_id)).toEqual(["pp_pix_pix"]);
  });
});

describe("terms beside a price", () => {
  it("are asked once per amount, and are missing where the backend is away", async () => {
    const asked: string[] = [];
    server.use(
      http.get(`${BACKEND}/store/payment-methods`, ({ request }) => {
        const amount = new URL(request.url).searchParams.get("amount") ?? "";
        asked.push(amount);
        if (amount === "666") {
          return HttpResponse.json({}, { status: 503 });
        }
        return HttpResponse.json({
          methods: [
            { method: "pix", provider_id: "pp_pix_pix", amount: 4_361, discount: 229, discount_percent: 5 },
            {
              method: "card",
              provider_id: "pp_card_mercadopago",
              amount: 4_590,
              public_key: "k",
              installments: [installment(3, true)],
            },
          ],
        });
      }),
    );
    const terms = await termsOf([4_590, 4_590, null, 666]);
    expect(terms).toEqual({
      4590: { pix: { amount: 4_361, percent: 5 }, installment: installment(3, true) },
    });
    await termsOf([4_590]);
    expect(asked.sort()).toEqual(["4590", "666"]);
  });
});

describe("readCardData", () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      data.set(name, value);
    }
    return data;
  };
  const full = {
    [CARD_FIELDS.token]: "tok_1",
    [CARD_FIELDS.payment_method_id]: "visa",
    [CARD_FIELDS.installments]: "6",
  };

  it("takes token, brand and installments", () => {
    expect(readCardData(form(full))).toEqual({ token: "tok_1", payment_method_id: "visa", installments: 6 });
  });

  it.each([
    [CARD_FIELDS.token, ""],
    [CARD_FIELDS.payment_method_id, " "],
    [CARD_FIELDS.installments, "0"],
    [CARD_FIELDS.installments, "6.5"],
    [CARD_FIELDS.installments, "99"],
  ])("is null with %s = %p", (name, value) => {
    expect(readCardData(form({ ...full, [name]: value }))).toBeNull();
  });
});
