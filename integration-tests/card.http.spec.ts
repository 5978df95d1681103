import { createHmac, randomUUID } from "node:crypto";
import {
  afterJobs,
  cardCart,
  cardOrder,
  eventually,
  minutesPass,
  ok,
  readyCart,
  startApp,
  startCard,
  testCard,
  type App,
} from "@mestres/testing";
import { atProvider, becomes, books, complete, decide, paymentOf, subjectsOf } from "./card-steps";

/** Turns Stripe's providers on beside Mercado Pago's. */
const STRIPE_KEY = "sk_test_mestres_demo";

let app: App;
const tokens: string[] = [];

beforeAll(async () => {
  app = await startApp({ env: { STRIPE_API_KEY: STRIPE_KEY } });
});

afterAll(() => app?.stop());

describe("a card", () => {
  it("is charged in installments, once, and nothing of it stays behind", async () => {
    const order = await cardOrder(app, { installments: 2 });
    tokens.push(order.token);
    const payment = await becomes(app, order.id, "paid");
    expect(payment).toMatchObject({
      method: "card",
      amount: order.amount,
      card: { last_four: testCard.number.slice(-4), installments: 2 },
    });
    expect(await books(app, order.id)).toEqual({ captures: 1, captured: order.amount, refunded: 0 });
    expect(await atProvider(app, order.paymentId)).toMatchObject({
      status: "approved",
      amount: order.amount,
    });
    const [settlement] = await eventually("the settlement is written", async () => {
      const rows = await app.sql<{ gross: number; fee: number; net: number }>(
        "select gross, fee, net from payment_settlement where order_id = $1 and kind = 'capture'",
        [order.id],
      );
      return rows.length > 0 && rows;
    });
    expect(settlement!.gross).toBe(order.amount);
    expect(settlement!.fee).toBeGreaterThan(0);
    expect(settlement!.net).toBe(settlement!.gross - settlement!.fee);
    const cases = await app.sql("select kind from payment_case where order_id = $1", [order.id]);
    expect(cases).toEqual([]);
    const confirmed = [expect.stringContaining("pagamento confirmado")];
    await eventually("the payment is mailed", async () => (await subjectsOf(app, order.id)).length > 0);
    expect(await subjectsOf(app, order.id)).toEqual(confirmed);
  });

  it("that is refused says why, makes no order, and leaves the cart to another card", async () => {
    const cart = await cardCart(app, { holder: "FUND" });
    const refused = await complete(app, cart.id);
    expect([refused.status, refused.body.code]).toEqual([400, "card_rejected"]);
    expect(refused.body.message).toContain("limite");
    expect((await complete(app, cart.id)).body.code).toBe("card_rejected");
    const orders = await app.sql(
      `select 1 from order_cart c join "order" o on o.id = c.order_id
        where c.cart_id = $1 and c.deleted_at is null and o.deleted_at is null`,
      [cart.id],
    );
    expect(orders).toEqual([]);
    await startCard(app, cart.paymentCollectionId);
    const { status, body } = await complete(app, cart.id);
    expect([status, body.type]).toEqual([200, "order"]);
    expect((await books(app, body.order!.id)).captures).toBe(1);
  });

  it("that is being looked at makes the order wait, and pays it when approved", async () => {
    const order = await cardOrder(app, { holder: "CONT" });
    expect((await paymentOf(app, order.id)).status).toBe("awaiting");
    expect((await books(app, order.id)).captures).toBe(0);
    await eventually("the analysis is mailed", async () => (await subjectsOf(app, order.id)).length > 0);
    expect(await subjectsOf(app, order.id)).toEqual([expect.stringContaining("o cartão está em análise")]);
    await decide(app, order.paymentId, "approved");
    await becomes(app, order.id, "paid");
    expect(await books(app, order.id)).toEqual({ captures: 1, captured: order.amount, refunded: 0 });
  });

  it("that is refused later leaves the order to be paid otherwise", async () => {
    const order = await cardOrder(app, { holder: "CONT" });
    await decide(app, order.paymentId, "rejected");
    await becomes(app, order.id, "rejected");
    expect((await books(app, order.id)).captures).toBe(0);
  });

  it("is not taken in more parts than offered, nor with anything that looks like a card", async () => {
    const cart = await cardCart(app);
    const open = (data: Record<string, unknown>) =>
      app.store<{ code: string }>(`/store/payment-collections/${cart.paymentCollectionId}/payment-sessions`, {
        json: { provider_id: "pp_card_mercadopago", data },
      });
    const good = { token: cart.token, installments: 1, payment_method_id: "master" };
    expect((await open({ ...good, installments: 13 })).body.code).toBe("card_input_invalid");
    expect((await open({ ...good, token: undefined })).body.code).toBe("card_input_invalid");
    expect((await open({ ...good, card_number: testCard.number })).body.code).toBe("card_data_refused");
    expect((await open({ ...good, note: testCard.number })).body.code).toBe("card_data_refused");
    expect((await open({ ...good, security_code: testCard.code })).body.code).toBe("card_data_refused");
  });
});

describe("refunds", () => {
  it("go back in parts and whole, and agree with Mercado Pago to the centavo", async () => {
    const order = await cardOrder(app);
    await becomes(app, order.id, "paid");
    const admin = await app.admin();
    const [payment] = await app.sql<{ id: string }>(
      `select p.id from payment p join order_payment_collection o using (payment_collection_id) where o.order_id = $1`,
      [order.id],
    );
    const refund = (centavos: number) =>
      admin<{ code?: string }>(`/admin/payments/${payment!.id}/refund`, { json: { amount: centavos / 100 } });
    expect((await refund(101)).status).toBe(200);
    await becomes(app, order.id, "partially_refunded");
    expect((await refund(205)).status).toBe(200);
    expect(await atProvider(app, order.paymentId)).toMatchObject({ refunded: 306 });
    expect((await refund(order.amount)).status).toBe(400);
    expect((await refund(order.amount - 306)).status).toBe(200);
    await becomes(app, order.id, "refunded");
    expect(await books(app, order.id)).toEqual({
      captures: 1,
      captured: order.amount,
      refunded: order.amount,
    });
    expect(await atProvider(app, order.paymentId)).toMatchObject({
      status: "refunded",
      refunded: order.amount,
    });
    const cases = await app.sql("select kind from payment_case where order_id = $1", [order.id]);
    expect(cases).toEqual([]);
  });
});

/** Mercado Pago's announcement about a payment, signed as theirs. */
function announce(
  paymentId: string,
  options: { secret?: string; at?: number; requestId?: string; type?: string } = {},
) {
  const {
    secret = "mestres-demo-webhook",
    at = Date.now(),
    requestId = randomUUID(),
    type = "payment",
  } = options;
  const v1 = createHmac("sha256", secret)
    .update(`id:${paymentId};request-id:${requestId};ts:${at};`)
    .digest("hex");
  return app.anonymous<{ code?: string; new?: number }>(
    `/hooks/mercadopago?data.id=${paymentId}&type=${type}`,
    {
      json: { type, data: { id: paymentId } },
      headers: { "x-signature": `ts=${at},v1=${v1}`, "x-request-id": requestId },
    },
  );
}

describe("webhook", () => {
  it("is refused when forged, old or changed, and leaves a trace", async () => {
    const order = await cardOrder(app, { holder: "CONT" });
    const requestId = randomUUID();
    const at = Date.now();
    const forged = await announce(order.paymentId, { secret: "another" });
    const bare = await app.anonymous<{ code: string }>(`/hooks/mercadopago?data.id=1&type=payment`, {
      json: {},
    });
    const expired = await announce(order.paymentId, { at: Date.now() - 6 * 60_000 });
    const first = await announce(order.paymentId, { requestId, at });
    const again = await announce(order.paymentId, { requestId, at });
    const changed = await announce(order.paymentId, { requestId, at, type: "chargebacks" });
    expect([forged.status, bare.status, expired.status, first.status, again.status, changed.status]).toEqual([
      401, 401, 401, 200, 200, 409,
    ]);
    expect([forged.body.code, expired.body.code, changed.body.code]).toEqual([
      "webhook_unauthorized",
      "webhook_expired",
      "webhook_conflict",
    ]);
    expect([first.body.new, again.body.new]).toEqual([1, 0]);
    const reasons = await eventually("the refusals are written", async () => {
      const rows = await app.sql<{ reason: string }>(
        "select distinct reason from payment_refusal where provider = 'mercadopago' order by reason",
      );
      return rows.length >= 3 && rows.map(({ reason }) => reason);
    });
    expect(reasons).toEqual(["expired", "forged", "replayed"]);
    // What Mercado Pago does not confirm is not captured, whoever signed.
    expect((await books(app, order.id)).captures).toBe(0);
  });

  it("captures once under 200 concurrent copies", async () => {
    const order = await cardOrder(app, { holder: "CONT" });
    await decide(app, order.paymentId, "approved", { copies: 1 });
    const requestId = randomUUID();
    const at = Date.now();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => announce(order.paymentId, { requestId, at })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await becomes(app, order.id, "paid");
    expect(await books(app, order.id)).toEqual({ captures: 1, captured: order.amount, refunded: 0 });
  });

  it("of a dispute opens a case", async () => {
    const order = await cardOrder(app);
    await becomes(app, order.id, "paid");
    await decide(app, order.paymentId, "charged_back");
    const [found] = await eventually("a chargeback case", async () => {
      const rows = await app.sql<{ kind: string; amount: number }>(
        "select kind, amount from payment_case where order_id = $1",
        [order.id],
      );
      return rows.length > 0 && rows;
    });
    expect(found).toEqual({ kind: "chargeback", amount: order.amount });
    expect((await books(app, order.id)).captures).toBe(1);
  });

  it.each([
    ["won", "settled", 0],
    ["lost", "open", -1],
  ] as const)(
    "of a dispute that is %s closes it: the money is back, or gone",
    async (outcome, state, times) => {
      const order = await cardOrder(app);
      await becomes(app, order.id, "paid");
      await decide(app, order.paymentId, "charged_back");
      const moved = async () => {
        const [row] = await app.sql<{ sum: string | null }>(
          "select sum(gross) from payment_settlement where order_id = $1 and kind = 'chargeback'",
          [order.id],
        );
        return row!.sum === null ? undefined : Number(row!.sum);
      };
      await eventually("the money has left", async () => (await moved()) === -order.amount);
      await eventually("the dispute is watched", async () => {
        const [charge] = await app.sql<{ next_check_at: string | null }>(
          "select next_check_at from payment_charge where external_id = $1",
          [order.paymentId],
        );
        return Boolean(charge?.next_check_at);
      });
      await ok(
        app.sandbox("/control/card/dispute", { json: { paymentId: order.paymentId, outcome, copies: 3 } }),
      );
      await eventually("the history tells how it ended", async () => {
        const rows = await app.sql<{ detail: { outcome: string } }>(
          "select detail from payment_event where order_id = $1 and kind = 'chargeback_closed'",
          [order.id],
        );
        return rows.length === 1 && rows[0]!.detail.outcome === outcome;
      });
      await eventually("the case follows", async () => {
        const [found] = await app.sql<{ state: string }>(
          "select state from payment_case where order_id = $1",
          [order.id],
        );
        return found?.state === state;
      });
      expect(await moved()).toBe(times * order.amount + 0);
      expect((await books(app, order.id)).captures).toBe(1);
    },
  );
});

describe("Mercado Pago in trouble", () => {
  it("is said so, and the same cart buys later with the same card, charged once", async () => {
    const cart = await cardCart(app);
    await ok(app.sandbox("/control/faults", { json: { service: "mercadopago", mode: "down" } }));
    const refused = await complete(app, cart.id);
    await ok(app.sandbox("/control/faults", { json: { service: "mercadopago", mode: "ok" } }));
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    const { body } = await eventually("the circuit is closed again", async () => {
      const answer = await complete(app, cart.id);
      return answer.status === 200 && answer;
    });
    expect(await books(app, body.order!.id)).toMatchObject({
      captures: 1,
      captured: cart.session.amountCentavos,
    });
  });

  it("kill -9: what was approved meanwhile is captured after the restart", async () => {
    const order = await cardOrder(app, { holder: "CONT" });
    await app.kill();
    await decide(app, order.paymentId, "approved");
    await app.restart();
    await afterJobs(
      "the capture is found",
      () => minutesPass(app),
      async () => (await books(app, order.id)).captures === 1,
    );
    await becomes(app, order.id, "paid");
    expect(await books(app, order.id)).toEqual({ captures: 1, captured: order.amount, refunded: 0 });
  }, 120_000);
});

describe("Stripe", () => {
  const region = () => `/admin/regions/${app.seeded.regionId}`;
  const enable = async (providers: string[]) => {
    const admin = await app.admin();
    await ok(
      admin(region(), { json: { payment_providers: ["pp_pix_pix", "pp_card_mercadopago", ...providers] } }),
    );
  };

  it("sells by PIX and by boleto, told by its signed events", async () => {
    await enable(["pp_stripe-pix_stripe", "pp_stripe-boleto_stripe"]);
    const registered = await fetch(`${app.sandboxUrl}/stripe/v1/webhook_endpoints`, {
      method: "POST",
      headers: { authorization: `Bearer ${STRIPE_KEY}` },
      body: new URLSearchParams({ url: `${app.url}/hooks/stripe`, "enabled_events[0]": "*" }),
    });
    expect(registered.status).toBe(200);
    for (const provider of ["pp_stripe-pix_stripe", "pp_stripe-boleto_stripe"]) {
      const cart = await readyCart(app);
      const { payment_collection: collection } = await ok(
        app.store<{ payment_collection: { payment_sessions: { data: Record<string, string> }[] } }>(
          `/store/payment-collections/${cart.paymentCollectionId}/payment-sessions`,
          { json: { provider_id: provider } },
        ),
      );
      const data = collection.payment_sessions[0]!.data;
      expect(data.pixCopiaECola ?? data.linhaDigitavel).toBeTruthy();
      expect(JSON.stringify(data)).not.toContain(cart.email);
      const { body } = await complete(app, cart.id);
      const orderId = body.order!.id;
      expect((await books(app, orderId)).captures).toBe(0);
      await ok(app.sandbox("/control/stripe/set", { json: { paymentIntent: data.id, status: "succeeded" } }));
      await becomes(app, orderId, "paid");
      expect(await books(app, orderId)).toEqual({ captures: 1, captured: Number(data.amount), refunded: 0 });
    }
    const forged = await app.anonymous<{ code: string }>("/hooks/stripe", {
      json: { id: "evt_1", type: "payment_intent.succeeded", data: { object: {} } },
      headers: { "stripe-signature": `t=${Math.floor(Date.now() / 1000)},v1=${"0".repeat(64)}` },
    });
    expect([forged.status, forged.body.code]).toEqual([401, "webhook_unauthorized"]);
  });
});

describe("what must not be kept", () => {
  it("is in no table and in no log: card number, its code, tokens in clear, secrets", async () => {
    const order = await cardOrder(app);
    tokens.push(order.token);
    const cart = await cardCart(app);
    tokens.push(cart.token);
    await becomes(app, order.id, "paid");
    const secrets = ["mestres-demo-webhook", "test-encryption-key-of-forty-characters1", STRIPE_KEY];
    const forbidden = [testCard.number, testCard.number.match(/.{4}/g)!.join(" "), ...tokens, ...secrets];

    const tables = await app.sql<{ name: string }>(
      "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    expect(tables.length).toBeGreaterThan(100);
    const holding: string[] = [];
    for (const { name } of tables) {
      const [row] = await app.sql<{ found: boolean }>(
        `select exists (select 1 from ${name} t where t::text like any ($1)) as found`,
        [forbidden.map((text) => `%${text}%`)],
      );
      if (row!.found) {
        holding.push(name);
      }
    }
    expect(holding).toEqual([]);
    // The search itself finds what is there.
    const [brand] = await app.sql<{ found: boolean }>(
      "select exists (select 1 from payment_charge t where t::text like $1) as found",
      [`%${testCard.number.slice(-4)}%`],
    );
    expect(brand!.found).toBe(true);

    const { backend } = app.logs();
    expect(backend.length).toBeGreaterThan(1000);
    for (const text of forbidden) {
      expect(backend.includes(text) && text).toBe(false);
    }
  });
});
