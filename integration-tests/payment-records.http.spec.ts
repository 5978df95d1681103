import {
  boletoOrder,
  eventually,
  ok,
  paidOrder,
  payBoleto,
  paymentBecomes,
  payPix,
  pixBecomes,
  placeOrder,
  readyCart,
  startApp,
  type App,
  type Client,
} from "@mestres/testing";

type View = {
  status: string;
  method: string | null;
  amount: number;
  received: number;
  refunded: number;
  expires_at?: string;
  pix?: { pix_copia_e_cola: string };
  boleto?: { linha_digitavel: string };
  card?: { last_four: string; installments: number };
  can_retry: boolean;
  retry_methods: string[];
  timeline: { kind: string; at: string; amount?: number; method: string }[];
};
type Case = {
  id: string;
  kind: string;
  amount: number;
  expected: number | null;
  order_id: string | null;
  reference: string;
  state: string;
  resolutions: string[];
  result: { coupon?: string } | null;
};
type Row = {
  id: string;
  order_id: string;
  display_id: number;
  state: string;
  amount: number;
  received: number;
  flags: string[];
};
type CoreOrder = { total: number; payment_status: string; items: { adjustments: { code: string }[] }[] };
type Totals = { gross: number; fee: number; net: number; count: number };

let app: App;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
});

afterAll(() => app?.stop());

const viewOf = async (orderId: string): Promise<View> =>
  (await ok(app.store<{ payment: View }>(`/store/orders/${orderId}/payment`))).payment;

const casesOf = async (orderId: string): Promise<Case[]> =>
  (await ok(admin<{ cases: Case[] }>(`/admin/payments-br/cases?order_id=${orderId}`))).cases;

const caseOf = (orderId: string, kind: string): Promise<Case> =>
  eventually(`a case "${kind}" of ${orderId}`, async () =>
    (await casesOf(orderId)).find((one) => one.kind === kind),
  );

const totals = async (): Promise<Totals> =>
  (await ok(admin<{ totals: Totals }>("/admin/payments-br/settlements"))).totals;

const settle = (id: string, body: Record<string, string>) =>
  admin<{ case: Case; code?: string }>(`/admin/payments-br/cases/${id}/settle`, { json: body });

const kinds = (view: View): string[] => view.timeline.map(({ kind }) => kind);

const retry = (orderId: string, json: object) =>
  app.store<{ payment: View; code: string }>(`/store/orders/${orderId}/payment`, { json });

describe("the history of an order paid by PIX", () => {
  it("is told to the shopper plainly, to staff whole, and to finance in centavos", async () => {
    const before = await totals();
    const order = await placeOrder(app);
    const awaiting = await eventually("the order's history begins", async () => {
      const view = await viewOf(order.id);
      return kinds(view).includes("order_placed") && view;
    });
    expect(awaiting).toMatchObject({
      status: "awaiting",
      method: "pix",
      amount: order.pix.amountCentavos,
      received: 0,
      can_retry: true,
      pix: { pix_copia_e_cola: order.pix.pixCopiaECola },
    });
    expect(kinds(awaiting)).toContain("charge_created");
    await payPix(app, order.pix.pixCopiaECola);
    await pixBecomes(app, order.id, "paid");

    const paid = await viewOf(order.id);
    expect(paid).toMatchObject({
      status: "paid",
      received: order.pix.amountCentavos,
      can_retry: false,
      retry_methods: [],
    });
    expect(paid.pix).toBeUndefined();
    expect(kinds(paid)).toContain("payment_captured");
    expect(kinds(paid)).not.toContain("payment_received");
    expect(JSON.stringify(paid)).not.toMatch(/@|reference|payses_/);

    const panel = await ok(
      admin<{ history: { kind: string; source: string; reference: string }[] }>(
        `/admin/orders/${order.id}/payments-br`,
      ),
    );
    const received = panel.history.filter(({ kind }) => kind === "payment_received");
    expect(received).toMatchObject([{ source: "provider", reference: expect.stringMatching(/^E/) }]);

    const after = await totals();
    expect(after.gross - before.gross).toBe(order.pix.amountCentavos);
    expect(after.count - before.count).toBe(1);
    expect(after.net).toBe(after.gross - after.fee);
  });

  it("is announced, each line once it is written", async () => {
    const order = await paidOrder(app);
    await eventually("the outbox is empty", async () => {
      const [row] = await app.sql<{ left: string }>(
        "select count(*) as left from payment_event where announced_at is null",
      );
      return row!.left === "0";
    });
    const lines = await app.sql<{ order_id: string | null }>(
      "select order_id from payment_event where reference = $1",
      [order.pix.txid],
    );
    expect(new Set(lines.map(({ order_id: id }) => id))).toEqual(new Set([order.id]));
  });

  it("cannot be rewritten, even by SQL", async () => {
    for (const table of ["payment_event", "payment_settlement"]) {
      await expect(app.sql(`delete from ${table}`)).rejects.toThrow(/append-only/);
      await expect(app.sql(`update ${table} set method = 'card'`)).rejects.toThrow(/append-only/);
    }
  });
});

describe("cases", () => {
  it("a second payment is given back at the PSP, once, and both sides stay in the books", async () => {
    const order = await paidOrder(app);
    await payPix(app, order.pix.pixCopiaECola);
    const found = await caseOf(order.id, "duplicate");
    expect(found).toMatchObject({ amount: order.pix.amountCentavos, state: "open" });
    expect(found.resolutions).not.toContain("accept");
    const before = await totals();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => settle(found.id, { resolution: "refund", note: "Pagou duas vezes." })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await eventually("the money is back", async () => {
      const rows = await app.sql("select 1 from payment_refund where request_id = $1 and state = 'settled'", [
        found.id,
      ]);
      return rows.length === 1;
    });
    await eventually("the books are even", async () => (await totals()).gross === before.gross);
    expect((await viewOf(order.id)).status).toBe("paid");
    const again = await settle(found.id, { resolution: "dismiss" });
    expect([again.status, again.body.code]).toEqual([400, "payment_case_settled"]);
  });

  it("too little can be taken as the whole payment", async () => {
    const order = await placeOrder(app);
    const short = order.pix.amountCentavos - 100;
    await payPix(app, order.pix.pixCopiaECola, { amount: short });
    const found = await caseOf(order.id, "short");
    expect(found).toMatchObject({ amount: short, expected: order.pix.amountCentavos });
    const waiting = await viewOf(order.id);
    expect(waiting).toMatchObject({ received: short, can_retry: false });
    await ok(settle(found.id, { resolution: "accept" }));
    expect(await viewOf(order.id)).toMatchObject({ status: "paid", amount: short, received: short });
    const { order: core } = await ok(
      admin<{ order: { payment_status: string; summary: { pending_difference: number } } }>(
        `/admin/orders/${order.id}?fields=payment_status,*summary`,
      ),
    );
    expect(core.payment_status).toBe("captured");
    // Core keeps more decimals than there are centavos.
    expect(Math.abs(core.summary.pending_difference)).toBeLessThan(0.01);
  });

  it("late money becomes a coupon that is good once, for that shopper", async () => {
    const order = await placeOrder(app);
    await ok(admin(`/admin/orders/${order.id}/cancel`, { method: "POST" }));
    await payPix(app, order.pix.pixCopiaECola, { late: true });
    const found = await caseOf(order.id, "late");
    expect((await viewOf(order.id)).status).toBe("canceled");
    const { case: settled } = await ok(settle(found.id, { resolution: "credit" }));
    const coupon = settled.result?.coupon ?? "";
    const { promotions } = await ok(
      admin<{ promotions: { code: string; limit: number; application_method: { value: number } }[] }>(
        `/admin/promotions?code=${coupon}`,
      ),
    );
    expect(promotions).toMatchObject([
      { code: coupon, limit: 1, application_method: { value: order.pix.amountCentavos / 100 } },
    ]);
  });

  it("refuse what makes no sense, with a code", async () => {
    const order = await paidOrder(app);
    await payPix(app, order.pix.pixCopiaECola);
    const found = await caseOf(order.id, "duplicate");
    const wrong = await settle(found.id, { resolution: "accept" });
    expect([wrong.status, wrong.body.code]).toEqual([400, "payment_case_resolution_invalid"]);
    expect((await settle(found.id, { resolution: "burn" })).status).toBe(400);
    const none = await settle("payca_none", { resolution: "dismiss" });
    expect([none.status, none.body.code]).toEqual([404, "payment_case_not_found"]);
    await ok(settle(found.id, { resolution: "dismiss" }));
    expect(await casesOf(order.id)).toMatchObject([{ state: "settled", resolutions: [] }]);
    const one = await ok(admin<{ cases: Case[]; count: number }>(`/admin/payments-br/cases?id=${found.id}`));
    expect([one.count, one.cases[0]?.id]).toEqual([1, found.id]);
  });
});

describe("the list of payments", () => {
  const list = (query: string) => admin<{ payments: Row[]; count: number }>(`/admin/payments-br?${query}`);

  it("finds by number, code, method, state, day and flag, and pages", async () => {
    const order = await paidOrder(app);
    const [mine] = (await ok(list(`q=${order.pix.txid}`))).payments;
    expect(mine).toMatchObject({
      order_id: order.id,
      display_id: order.displayId,
      state: "paid",
      received: order.pix.amountCentavos,
      flags: [],
    });
    expect((await ok(list(`q=%23${order.displayId}`))).payments.map(({ id }) => id)).toContain(mine!.id);
    const flagged = await ok(list("flag=mismatched&method=pix"));
    expect(flagged.payments.length).toBeGreaterThan(0);
    expect(flagged.payments.every(({ flags }) => flags.includes("mismatched"))).toBe(true);
    expect((await ok(list("flag=late"))).payments.every(({ flags }) => flags.includes("late"))).toBe(true);
    expect((await ok(list("method=boleto&state=paid"))).payments.every(({ state }) => state === "paid")).toBe(
      true,
    );
    expect((await ok(list("from=2000-01-01&to=2000-12-31"))).count).toBe(0);
    expect((await ok(list("q=%25"))).count).toBe(0);
    const [first] = (await ok(list("limit=1&order=amount"))).payments;
    const [second] = (await ok(list("limit=1&offset=1&order=amount"))).payments;
    expect(second!.amount).toBeGreaterThanOrEqual(first!.amount);
    expect(second!.id).not.toBe(first!.id);
  });

  it("refuses filters that it does not know", async () => {
    for (const query of ["order=secret", "limit=1000", "state=x", "from=yesterday", "foo=1"]) {
      const answer = await admin<{ code: string }>(`/admin/payments-br?${query}`);
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, "order_payment_invalid"]);
    }
    for (const path of ["", "/cases", "/settlements", "/refusals"]) {
      expect((await app.anonymous(`/admin/payments-br${path}`)).status).toBe(401);
    }
  });
});

describe("refused webhooks", () => {
  it("leave a trace that a flood does not multiply", async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => app.anonymous("/hooks/pix?hmac=forged", { json: { pix: [] } })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    const { refusals } = await ok(
      admin<{ refusals: { provider: string; reason: string; count: number }[] }>(
        "/admin/payments-br/refusals",
      ),
    );
    const forged = refusals.filter(({ reason }) => reason === "forged");
    expect(forged.length).toBeLessThanOrEqual(2);
    expect(forged.reduce((sum, { count }) => sum + count, 0)).toBe(100);
  });

  it("say where they came from, behind as many proxies of the shop as there are", async () => {
    const headers = { "x-forwarded-for": "198.51.100.1, 203.0.113.50, 10.0.0.2" };
    expect((await app.anonymous("/hooks/pix?hmac=forged", { json: { pix: [] }, headers })).status).toBe(401);
    await eventually("the refusal is written down", async () => {
      const rows = await app.sql("select 1 from payment_refusal where address = '203.0.113.50'");
      return rows.length === 1;
    });
  });
});

describe("another attempt on the same order", () => {
  it("keeps a code that is good, and refuses what cannot be", async () => {
    const order = await placeOrder(app);
    const { payment } = await ok(retry(order.id, { method: "pix" }));
    expect(payment.pix?.pix_copia_e_cola).toBe(order.pix.pixCopiaECola);
    expect((await retry(order.id, { method: "cash" })).status).toBe(400);
    expect((await retry(order.id, { method: "card", data: { card_number: "1" } })).status).toBe(400);
    const none = await retry("order_none", { method: "pix" });
    expect([none.status, none.body.code]).toEqual([403, "order_proof_required"]);
    await ok(admin(`/admin/orders/${order.id}/cancel`, { method: "POST" }));
    const canceled = await retry(order.id, { method: "pix" });
    expect([canceled.status, canceled.body.code]).toEqual([400, "order_payment_not_retryable"]);
  });

  it("answers a paid order as it is", async () => {
    const order = await paidOrder(app);
    expect((await ok(retry(order.id, { method: "pix" }))).payment.status).toBe("paid");
  });
});

async function coreOrder(orderId: string): Promise<CoreOrder> {
  const fields = "total,payment_status,*items.adjustments";
  return (await ok(admin<{ order: CoreOrder }>(`/admin/orders/${orderId}?fields=${fields}`))).order;
}

const discounted = ({ items }: CoreOrder): boolean =>
  items.some(({ adjustments }) => adjustments.some(({ code }) => code === "PIX"));
const centavos = (reais: number): number => Math.round(reais * 100 + 1e-6);

async function captured(orderId: string): Promise<number[]> {
  const rows = await app.sql<{ amount: string }>(
    `select c.amount from capture c
       join payment p on p.id = c.payment_id
       join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
      where o.order_id = $1 and c.deleted_at is null`,
    [orderId],
  );
  return rows.map(({ amount }) => centavos(Number(amount)));
}

/** Mercado Pago's fields seal a card; the holder's name says what becomes of it. */
async function cardData(holder: string, installments = 1): Promise<object> {
  const { id } = await ok(
    app.sandbox<{ id: string }>("/mercadopago/v1/card_tokens?public_key=TEST", {
      json: {
        card_number: "5031433215406351",
        security_code: "123",
        expiration_month: 11,
        expiration_year: 2030,
        cardholder: { name: holder, identification: { type: "CPF", number: "12345678909" } },
      },
    }),
  );
  return { token: id, installments, payment_method_id: "master" };
}

describe("another method on the same order", () => {
  it("PIX to boleto: the discount goes, the code dies, the boleto pays the full price", async () => {
    const order = await placeOrder(app);
    const before = await coreOrder(order.id);
    expect(discounted(before)).toBe(true);
    const { payment } = await ok(retry(order.id, { method: "boleto" }));
    expect(payment).toMatchObject({ status: "awaiting", method: "boleto", can_retry: true });
    expect(payment.pix).toBeUndefined();
    const now = await coreOrder(order.id);
    expect(discounted(now)).toBe(false);
    expect(payment.amount).toBe(centavos(now.total));
    expect(payment.amount).toBeGreaterThan(order.pix.amountCentavos);
    const { charges } = await ok(
      app.sandbox<{ charges: { txid: string; status: string }[] }>("/control/state"),
    );
    const dead = charges.find(({ txid }) => txid === order.pix.txid);
    expect(dead?.status).toBe("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    await payBoleto(app, payment.boleto!.linha_digitavel);
    await paymentBecomes(app, order.id, "paid");
    expect(await captured(order.id)).toEqual([payment.amount]);
    // Core captures first; the history is written when the charge is concluded, a moment later.
    await eventually("the history tells all of it", async () => {
      const kinds = (await viewOf(order.id)).timeline.map(({ kind }) => kind);
      return ["charge_canceled", "method_changed", "payment_captured"].every((kind) => kinds.includes(kind));
    });
  });

  it("boleto to PIX: the discount comes, and the boleto cannot be paid", async () => {
    const order = await boletoOrder(app);
    expect(discounted(await coreOrder(order.id))).toBe(false);
    const { payment } = await ok(retry(order.id, { method: "pix" }));
    expect(payment).toMatchObject({ status: "awaiting", method: "pix" });
    expect(payment.amount).toBeLessThan(order.boleto.amountCentavos);
    const now = await coreOrder(order.id);
    expect(discounted(now)).toBe(true);
    expect(payment.amount).toBe(centavos(now.total));
    await payPix(app, payment.pix!.pix_copia_e_cola);
    await paymentBecomes(app, order.id, "paid");
    expect(await captured(order.id)).toEqual([payment.amount]);
  });

  it("PIX to a card that is refused, then to one that is not", async () => {
    const order = await placeOrder(app);
    const refused = await retry(order.id, { method: "card", data: await cardData("OTHE") });
    expect(refused.body.code).toBe("card_rejected");
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(await viewOf(order.id)).toMatchObject({ status: "rejected", method: "card", can_retry: true });
    expect(await captured(order.id)).toEqual([]);
    const { payment } = await ok(retry(order.id, { method: "card", data: await cardData("APRO", 2) }));
    expect(payment).toMatchObject({
      status: "paid",
      method: "card",
      card: { last_four: "6351", installments: 2 },
    });
    const now = await coreOrder(order.id);
    expect([now.payment_status, discounted(now)]).toEqual(["captured", false]);
    expect(await captured(order.id)).toEqual([centavos(now.total)]);
    const again = await ok(retry(order.id, { method: "pix" }));
    expect(again.payment.status).toBe("paid");
  });

  it("asked five times at once, leaves one boleto", async () => {
    const order = await placeOrder(app);
    const answers = await Promise.all(Array.from({ length: 5 }, () => retry(order.id, { method: "boleto" })));
    const lines = answers.filter(({ status }) => status === 200).map(({ body }) => body.payment.boleto);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map((boleto) => boleto?.linha_digitavel)).size).toBe(1);
    const open = await app.sql(
      "select 1 from payment_charge where order_id = $1 and state = 'active' and closed_at is null",
      [order.id],
    );
    expect(open).toHaveLength(1);
  });

  it("paid by PIX in the same moment, it is paid once", async () => {
    const cart = await readyCart(app);
    const order = await placeOrder(app, cart);
    await Promise.all([
      payPix(app, order.pix.pixCopiaECola).catch(() => undefined),
      retry(order.id, { method: "boleto" }),
    ]);
    const view = await viewOf(order.id);
    if (view.method === "boleto" && view.boleto) {
      await payBoleto(app, view.boleto.linha_digitavel);
    }
    await paymentBecomes(app, order.id, "paid");
    expect(await captured(order.id)).toHaveLength(1);
  });
});
