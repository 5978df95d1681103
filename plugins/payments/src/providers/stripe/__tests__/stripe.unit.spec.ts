import { createHandlers, createWorld, decideStripe, setFault } from "@mestres/sandbox";
import { setupServer } from "msw/node";
import { memoryCharges } from "../../../lib/charges/__tests__/memory-charges";
import { chargeDriverOf } from "../../../lib/charges/drivers";
import { setStripeAccount } from "../../../lib/stripe/account";
import { stripeSignature, verifyStripeSignature } from "../../../lib/stripe/signature";
import StripeBoletoProvider from "../boleto";
import StripeCardProvider from "../card";
import StripePixProvider from "../pix";

const URL = "http://stripe.test/somewhere";
const KEY = "sk_test_da_loja";
const world = createWorld({ webhook: async () => undefined, credentials: { stripe: { apiKey: KEY } } });
const server = setupServer(...createHandlers(world, { stripe: URL }));
const seen: { path: string; body: Record<string, string>; key: string | null }[] = [];
const memory = memoryCharges();
const logged: string[] = [];
const ADDRESS = {
  first_name: "Ana",
  last_name: "Souza",
  address_1: "Rua da Bahia, 1148",
  city: "Belo Horizonte",
  province: "br-mg",
  postal_code: "30160011",
};
const query = {
  graph: async ({ entity }: { entity: string }) => ({
    data:
      {
        payment_session: [{ payment_collection_id: "pc" }],
        cart_payment_collection: [{ cart_id: "c" }],
        cart: [{ email: "ana@mestres.test", shipping_address: ADDRESS, fiscal_identity: { id: "fid" } }],
      }[entity] ?? [],
  }),
};
const fiscalIdentity = { open: async () => ({ digits: "52998224725", name: "Ana Souza" }) };
const cradle = { logger: { error: (text: string) => logged.push(text) }, query, fiscalIdentity };
const options = { apiKey: KEY, webhookSecret: "whsec_da_loja", baseUrl: URL };
const cards = new StripeCardProvider(cradle, options);
const pix = new StripePixProvider(cradle, options);
const boletos = new StripeBoletoProvider(cradle, options);

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  server.events.on("request:start", async ({ request }) => {
    const path = `${request.method} ${request.url.slice(URL.length)}`;
    const one = { path, body: {}, key: request.headers.get("idempotency-key") };
    seen.push(one);
    one.body = Object.fromEntries(new URLSearchParams(await request.clone().text()));
  });
});
afterEach(() => {
  seen.length = 0;
  memory.history.length = 0;
});
afterAll(() => {
  server.close();
  world.close();
  setStripeAccount(undefined);
  memory.close();
});

let count = 0;
async function session(provider: StripeCardProvider | StripePixProvider | StripeBoletoProvider, more = {}) {
  const session_id = `payses_stripe_${(count += 1)}`;
  const initiated = await provider.initiatePayment({
    amount: 123.45,
    currency_code: "brl",
    data: { session_id, ...more },
    context: { idempotency_key: session_id },
  });
  return { ...initiated, data: initiated.data as Record<string, unknown> & { id: string } };
}

/** The browser confirms the card, as Stripe.js does. */
async function confirm(id: string): Promise<void> {
  await fetch(`${URL}/v1/payment_intents/${id}/confirm`, {
    method: "POST",
    headers: { authorization: `Bearer ${KEY}` },
    body: new URLSearchParams({ payment_method: "pm_card_visa" }),
  });
}

describe("PIX", () => {
  it("hands out a code and lets the order wait for it", async () => {
    const { data, status } = await session(pix, { capture_method: "manual", amount: 1 });
    expect(status).toBe("pending_authorization");
    expect(data).toMatchObject({
      pixCopiaECola: expect.stringMatching(/^000201.*br\.gov\.bcb\.pix/),
      expiresAt: expect.stringMatching(/Z$/),
      amount: 12345,
    });
    const { body, key, path } = seen[0]!;
    expect(path).toBe("POST /v1/payment_intents");
    expect(body).toMatchObject({
      amount: "12345",
      currency: "brl",
      confirm: "true",
      capture_method: "automatic",
      "payment_method_types[0]": "pix",
      "payment_method_data[type]": "pix",
      "payment_method_options[pix][expires_after_seconds]": "1800",
    });
    expect(key).toBe(`payses_stripe_${count}`);
    expect(memory.only()).toMatchObject({
      state: "active",
      external_id: data.id,
      provider: "stripe",
      method: "pix",
    });
    expect(memory.kinds()).toEqual(["charge_created"]);
  });

  it("is captured when Stripe says so, and no sooner", async () => {
    const { data } = await session(pix);
    expect((await pix.authorizePayment({ data })).status).toBe("pending_authorization");
    await expect(pix.capturePayment({ data })).rejects.toMatchObject({ code: "stripe_not_paid" });
    decideStripe(world, data.id, "succeeded");
    expect((await pix.authorizePayment({ data })).status).toBe("captured");
    await expect(pix.deletePayment({ data })).rejects.toMatchObject({ code: "stripe_already_paid" });
  });

  it("is not captured with less than was asked", async () => {
    const { data } = await session(pix);
    decideStripe(world, data.id, "succeeded");
    const { id } = memory.only();
    memory.charges.set(id, { ...memory.only(), amount: 12346 });
    expect((await pix.authorizePayment({ data })).status).toBe("canceled");
  });

  it("is cancelled at Stripe with its session", async () => {
    const { data } = await session(pix);
    await pix.deletePayment({ data });
    expect(world.state.stripe.intents[data.id]!.status).toBe("canceled");
    expect(memory.only().state).toBe("removed");
  });
});

describe("boleto", () => {
  it("is registered for the payer, of whom the session tells nothing", async () => {
    const { data, status } = await session(boletos);
    expect(status).toBe("pending_authorization");
    expect(data).toMatchObject({
      pdfUrl: expect.stringContaining(".pdf"),
      dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    expect(data.linhaDigitavel).toMatch(/^\d{47}$/);
    expect(seen[0]!.body).toMatchObject({
      "payment_method_data[boleto][tax_id]": "52998224725",
      "payment_method_data[billing_details][name]": "Ana Souza",
      "payment_method_data[billing_details][address][line1]": "Rua da Bahia, 1148",
      "payment_method_data[billing_details][address][state]": "MG",
      "payment_method_options[boleto][expires_after_days]": "3",
    });
    expect(JSON.stringify([data, memory.only()])).not.toMatch(/Ana|52998224725|secret/);
  });

  it("needs to know who pays", async () => {
    const nobody = new StripeBoletoProvider({ ...cradle, query: undefined }, options);
    await expect(session(nobody)).rejects.toMatchObject({ code: "stripe_payer_missing" });
    expect(seen).toEqual([]);
  });
});

describe("card", () => {
  it("is confirmed in the browser: a secret goes out, an order waits for nothing", async () => {
    const { data, status } = await session(cards);
    expect(status).toBe("pending");
    expect(data.client_secret).toMatch(new RegExp(`^${data.id}_secret_`));
    const updated = await cards.updatePayment({ data, amount: 200, currency_code: "brl" });
    expect(updated.data).toMatchObject({ amount: 20_000 });
    expect(memory.only().amount).toBe(20_000);
    await confirm(data.id);
    expect(await cards.authorizePayment({ data })).toMatchObject({
      status: "captured",
      data: { brand: "visa", lastFour: "4242" },
    });
  });
});

describe("the engine's driver", () => {
  it("reports money, fee and the day it is free; refunds once for each id", async () => {
    const { data } = await session(cards);
    await confirm(data.id);
    const charge = memory.only();
    const driver = chargeDriverOf(charge);
    expect(await driver.find(charge)).toMatchObject({
      status: "paid",
      externalId: data.id,
      payments: [
        {
          reference: `stripe:${data.id}`,
          amount: 12345,
          fee: expect.any(Number),
          availableOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        },
      ],
      refunds: [],
    });
    const order = { refundId: "ref-1", amount: 345, paymentReference: `stripe:${data.id}` };
    const first = await driver.refund(charge, order);
    expect(await driver.refund(charge, order)).toEqual(first);
    expect(first).toMatchObject({ status: "settled" });
    expect((await driver.find(charge))?.refunds).toMatchObject([{ amount: 345, status: "settled" }]);
    expect(await driver.refund(charge, { ...order, refundId: "ref-2", amount: 12_001 })).toMatchObject({
      status: "failed",
    });
    decideStripe(world, data.id, "disputed");
    expect((await driver.find(charge))?.status).toBe("charged_back");
    expect(await driver.cancel(charge)).toBe("paid");
  });

  it("calls a code whose time is over expired", async () => {
    await session(pix);
    const charge = memory.only();
    decideStripe(world, charge.external_id!, "failed");
    expect((await chargeDriverOf(charge).find(charge))?.status).toBe("expired");
    expect((await pix.getPaymentStatus({ data: { chargeId: charge.id } })).status).toBe("canceled");
  });
});

describe("Stripe in trouble", () => {
  it("is said plainly, without what was sent", async () => {
    const waiting = await session(pix);
    const card = await session(cards);
    setFault(world, "stripe", { mode: "down" });
    expect((await pix.authorizePayment({ data: waiting.data })).status).toBe("pending_authorization");
    await expect(cards.authorizePayment({ data: card.data })).rejects.toMatchObject({
      code: "stripe_unavailable",
      type: "not_allowed",
    });
    await expect(session(boletos)).rejects.toMatchObject({ code: "stripe_unavailable" });
    setFault(world, "stripe", { mode: "ok" });
    expect(memory.only().state).toBe("failed");
    expect(logged.join()).toContain(memory.only().id);
    expect(logged.join()).not.toMatch(/Ana|52998224725|sk_test/);
  });
});

describe("signature", () => {
  const body = Buffer.from('{"id":"evt_1"}');
  const now = new Date("2026-11-22T12:00:00Z");
  const time = String(now.getTime() / 1000);
  const v1 = stripeSignature("whsec_da_loja", time, body);
  const verdict = (header: string | undefined, text = body, at = now) =>
    verifyStripeSignature("whsec_da_loja", header, text, at);

  it("covers the time and every byte, with any of the secrets in use", () => {
    expect(verdict(`t=${time},v1=${v1}`)).toBe("valid");
    expect(verdict(`t=${time},v1=${"0".repeat(64)},v1=${v1},v0=x`)).toBe("valid");
    expect(verdict(`t=${time},v1=${v1}`, Buffer.from('{"id":"evt_2"}'))).toBe("forged");
    expect(verdict(`t=${Number(time) + 1},v1=${v1}`)).toBe("forged");
    expect(verdict(`t=${time},v0=${v1}`)).toBe("forged");
    expect(verdict(undefined)).toBe("forged");
    expect(verdict("")).toBe("forged");
    expect(verdict(`t=${time},v1=${v1}`, body, new Date(now.getTime() + 301_000))).toBe("expired");
  });
});
