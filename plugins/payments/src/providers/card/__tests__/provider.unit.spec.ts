import { createHandlers, createWorld, setFault } from "@mestres/sandbox";
import { setupServer } from "msw/node";
import { mercadoPagoCardDriver } from "../../../lib/card/driver";
import { memoryCharges } from "../../../lib/charges/__tests__/memory-charges";
import CardProviderService from "../service";

const URL = "http://mp.test";
const NUMBER = "5031433215406351";
const world = createWorld({ webhook: async () => undefined });
const server = setupServer(...createHandlers(world, { mercadopago: URL }));
const seen: { method: string; path: string; key: string | null }[] = [];
const memory = memoryCharges();
const logged: string[] = [];
const logger = { warn: (text: string) => logged.push(text), error: (text: string) => logged.push(text) };

/** A cart whose shopper is known, as the query answers it. */
const query = {
  graph: async ({ entity }: { entity: string }) => ({
    data:
      {
        payment_session: [{ payment_collection_id: "pc" }],
        cart_payment_collection: [{ cart_id: "c" }],
        cart: [{ email: "ana@mestres.test", shipping_address: { address_1: "Rua A, 1", first_name: "Ana" } }],
      }[entity] ?? [],
  }),
};
const provider = new CardProviderService({ logger, query });

beforeAll(() => {
  Object.assign(process.env, {
    MERCADOPAGO_BASE_URL: URL,
    MERCADOPAGO_ACCESS_TOKEN: "token-de-acesso-da-loja",
    MERCADOPAGO_PUBLIC_KEY: "chave-publica",
    BACKEND_URL: "http://shop.test",
  });
  server.listen({ onUnhandledRequest: "error" });
  server.events.on("request:start", ({ request }) => {
    const path = request.url.slice(URL.length).split("?")[0] ?? "";
    if (!path.includes("installments") && !path.includes("card_tokens")) {
      seen.push({ method: request.method, path, key: request.headers.get("x-idempotency-key") });
    }
  });
});
afterEach(() => {
  setFault(world, "mercadopago", { mode: "ok" });
  seen.length = 0;
  memory.history.length = 0;
});
afterAll(() => {
  server.close();
  world.close();
  memory.close();
});

async function tokenFor(holder: string): Promise<string> {
  const answer = await fetch(`${URL}/v1/card_tokens?public_key=chave-publica`, {
    method: "POST",
    body: JSON.stringify({
      card_number: NUMBER,
      security_code: "123",
      expiration_month: 11,
      expiration_year: 2035,
      cardholder: { name: holder },
    }),
  });
  return ((await answer.json()) as { id: string }).id;
}

let count = 0;
async function session(holder: string, installments = 1, amount: number | string = 100) {
  const data = {
    token: await tokenFor(holder),
    installments,
    payment_method_id: "master",
    session_id: `payses_${(count += 1)}`,
  };
  const initiated = await provider.initiatePayment({ amount, currency_code: "brl", data });
  return { token: data.token, data: { ...data, ...initiated.data } as Record<string, unknown> };
}

describe("taking a card", () => {
  it("charges nothing yet, and hands out no token", async () => {
    const { data, token } = await session("APRO", 3);
    expect(seen).toEqual([]);
    expect(data).toMatchObject({ amountCentavos: 10_000, installments: 3, brand: "master", token: null });
    expect(JSON.stringify([data, memory.only()])).not.toContain(token);
    expect(memory.only()).toMatchObject({ state: "requested", provider: "mercadopago", method: "card" });
  });

  it.each([
    [{ currency_code: "usd" }, {}, "charge_currency_unsupported"],
    [{ amount: 0 }, {}, "charge_amount_invalid"],
    [{}, { token: undefined }, "card_input_invalid"],
    [{}, { installments: 0 }, "card_input_invalid"],
    // R$ 10,00 in 3 parts is less than the minimum of R$ 5,00 each.
    [{ amount: 10 }, { installments: 3 }, "card_installments_invalid"],
  ])("refuses %j %j", async (changes, data, code) => {
    const good = { token: "ff8080814c11e237014c1ff593b57b4d", installments: 1, payment_method_id: "master" };
    const input = { amount: 100, currency_code: "brl", data: { ...good, session_id: "payses_x", ...data } };
    await expect(provider.initiatePayment({ ...input, ...changes })).rejects.toMatchObject({ code });
  });

  it("takes another total until it is charged", async () => {
    const { data } = await session("APRO");
    const updated = await provider.updatePayment({ data, amount: 120, currency_code: "brl" });
    expect(updated.data).toMatchObject({ amountCentavos: 12_000 });
    await provider.authorizePayment({ data });
    await expect(provider.updatePayment({ data, amount: 130, currency_code: "brl" })).rejects.toMatchObject({
      code: "card_session_invalid",
    });
  });
});

describe("charging it", () => {
  it("captures what Mercado Pago approves, and forgets the token", async () => {
    const { data, token } = await session("APRO", 3);
    const authorized = await provider.authorizePayment({ data });
    expect(authorized).toMatchObject({
      status: "captured",
      data: { status: "approved", lastFour: "6351", brand: "master", installments: 3 },
    });
    expect(memory.only()).toMatchObject({ state: "active", data: { sealedCard: null, lastFour: "6351" } });
    expect(JSON.stringify([authorized, memory.only(), memory.history])).not.toMatch(
      new RegExp(`${token}|${NUMBER}|503143`),
    );
    expect(memory.kinds()).toEqual(["charge_created"]);
    expect(await provider.getPaymentStatus({ data })).toMatchObject({ status: "captured" });
    await provider.capturePayment({ data });
  });

  it("charges once, however often it is asked, under one key", async () => {
    const { data } = await session("APRO");
    const answers = await Promise.all([1, 2, 3].map(() => provider.authorizePayment({ data })));
    await provider.authorizePayment({ data });
    expect(new Set(answers.map((answer) => answer.data?.paymentId)).size).toBe(1);
    const keys = seen.filter(({ method }) => method === "POST").map(({ key }) => key);
    expect(new Set(keys)).toEqual(new Set([memory.only().id]));
    const made = Object.values(world.state.mercadopago.payments).filter(
      ({ externalReference }) => externalReference === data.session_id,
    );
    expect(made).toHaveLength(1);
  });

  it.each([
    ["FUND", "limite"],
    ["SECU", "código de segurança"],
    ["OTHE", "não autorizou"],
  ])("says why %s is refused, now and when asked again", async (holder, hint) => {
    const { data } = await session(holder);
    const refusal = { code: "card_rejected", type: "not_allowed", message: expect.stringContaining(hint) };
    await expect(provider.authorizePayment({ data })).rejects.toMatchObject(refusal);
    await expect(provider.authorizePayment({ data })).rejects.toMatchObject(refusal);
    expect(memory.only()).toMatchObject({ state: "rejected", data: { sealedCard: null } });
    expect(memory.kinds()).toEqual(["charge_created", "charge_rejected"]);
    await provider.deletePayment({ data });
  });

  it("waits for one that is being looked at, and cancels it with its session", async () => {
    const { data } = await session("CONT");
    const { status } = await provider.authorizePayment({ data });
    expect(status).toBe("pending_authorization");
    await expect(provider.capturePayment({ data })).rejects.toMatchObject({ code: "card_not_paid" });
    await provider.deletePayment({ data });
    expect(memory.only().state).toBe("removed");
    expect((await provider.authorizePayment({ data })).status).toBe("canceled");
  });

  it("refuses to forget a card that was charged", async () => {
    const { data } = await session("APRO");
    await provider.authorizePayment({ data });
    await expect(provider.deletePayment({ data })).rejects.toMatchObject({ code: "card_already_paid" });
  });

  it("keeps the money when core could not write the payment down", async () => {
    const { data } = await session("APRO");
    await provider.authorizePayment({ data });
    await provider.cancelPayment({ data, context: {} });
    expect(await provider.getPaymentStatus({ data })).toMatchObject({ status: "captured" });
  });

  it("asks Mercado Pago nothing about a card that was never charged", async () => {
    const { data } = await session("APRO");
    await provider.deletePayment({ data });
    expect(seen).toEqual([]);
    expect(memory.only()).toMatchObject({ state: "removed", data: { sealedCard: null } });
    await expect(provider.authorizePayment({ data })).rejects.toMatchObject({ code: "card_session_invalid" });
  });

  it("asks for the card again when its token was used before", async () => {
    const { data } = await session("APRO");
    for (const token of Object.values(world.state.mercadopago.tokens)) {
      token.used = true;
    }
    await expect(provider.authorizePayment({ data })).rejects.toMatchObject({ code: "card_token_invalid" });
    expect(memory.only()).toMatchObject({ state: "rejected", data: { statusDetail: "refused_3003" } });
  });
});

describe("an answer that is lost", () => {
  it("is made good by asking again: the card is charged once", async () => {
    const { data } = await session("APRO");
    setFault(world, "mercadopago", { mode: "down" });
    await expect(provider.authorizePayment({ data })).rejects.toMatchObject({ code: "card_unavailable" });
    // Asked again, the first thing is to look for the payment: that fails alike, and is no server error.
    await expect(provider.authorizePayment({ data })).rejects.toMatchObject({
      code: "card_unavailable",
      type: "not_allowed",
    });
    setFault(world, "mercadopago", { mode: "ok" });
    // So many failures opened the circuit: another account's client has one of its own.
    process.env.MERCADOPAGO_ACCESS_TOKEN = "outro-token-da-loja";
    expect(memory.only()).toMatchObject({ state: "requested" });
    expect((await provider.authorizePayment({ data })).status).toBe("captured");
  });

  it("is found by our session when the process died before it knew the payment's id", async () => {
    const { data } = await session("APRO");
    await provider.authorizePayment({ data });
    const charge = memory.only();
    charge.external_id = null;
    expect(await mercadoPagoCardDriver.find(charge)).toMatchObject({
      status: "paid",
      payments: [{ amount: 10_000 }],
    });
    expect(await mercadoPagoCardDriver.cancel(charge)).toBe("paid");
  });
});

describe("driver", () => {
  it("refunds in parts, once for each id, and reports what went back", async () => {
    const { data } = await session("APRO");
    await provider.authorizePayment({ data });
    const charge = memory.only();
    const order = { refundId: `r-${charge.id}`, amount: 1001, paymentReference: "" };
    const first = await mercadoPagoCardDriver.refund(charge, order);
    const again = await mercadoPagoCardDriver.refund(charge, order);
    expect(first).toMatchObject({ status: "settled", externalId: expect.any(String) });
    expect(again).toEqual(first);
    expect(await mercadoPagoCardDriver.find(charge)).toMatchObject({
      status: "paid",
      refunds: [{ amount: 1001, status: "settled", reference: first.externalId }],
    });
    const tooMuch = await mercadoPagoCardDriver.refund(charge, { ...order, refundId: "r-2", amount: 9_000 });
    expect(tooMuch).toMatchObject({ status: "failed" });
    setFault(world, "mercadopago", { mode: "down" });
    await expect(mercadoPagoCardDriver.refund(charge, { ...order, refundId: "r-3" })).rejects.toMatchObject({
      code: "service_unavailable",
    });
  });
});

it("logs nothing of a card", () => {
  expect(logged.join("\n")).not.toMatch(/5031|token/i);
});
