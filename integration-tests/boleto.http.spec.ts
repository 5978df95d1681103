import {
  afterJobs,
  askForOrder,
  boletoCart,
  boletoOrder,
  eventually,
  minutesPass,
  ok,
  payBoleto,
  paymentBecomes,
  readyCart,
  startApp,
  type App,
  type BoletoOrder,
  type Client,
} from "@mestres/testing";

let app: App;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
});

afterAll(() => app?.stop());

type Row = Record<string, unknown>;
const rows = (table: string, column: string, value: string) =>
  app.sql<Row>(`select * from ${table} where ${column} = $1 order by created_at`, [value]);
const charge = async (order: BoletoOrder) => (await rows("payment_charge", "id", order.boleto.chargeId))[0]!;
const kinds = async (orderId: string) =>
  (await rows("payment_event", "order_id", orderId)).map(({ kind }) => kind);

async function captured(orderId: string): Promise<number[]> {
  const found = await app.sql<{ amount: string }>(
    `select c.amount from capture c join payment p on p.id = c.payment_id
       join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
      where o.order_id = $1 and c.deleted_at is null`,
    [orderId],
  );
  return found.map(({ amount }) => Math.round(Number(amount) * 100));
}

/** What the bank says of a boleto. */
async function atBank(line: string): Promise<Row> {
  const { boletos } = await ok(app.sandbox<{ boletos: Row[] }>("/control/state"));
  return boletos.find(({ linhaDigitavel }) => linhaDigitavel === line)!;
}

const caseOf = (order: BoletoOrder, kind: string) =>
  eventually(`a case "${kind}"`, async () => {
    const found = await app.sql<Row>("select * from payment_case where session_id = $1 and kind = $2", [
      String((await charge(order)).session_id),
      kind,
    ]);
    return found[0];
  });

/** Lets the order's time be over, as if days had passed. */
const runOut = (order: BoletoOrder) =>
  app.sql("update payment_charge set expires_at = now() - interval '1 minute' where id = $1", [
    order.boleto.chargeId,
  ]);

describe("a boleto", () => {
  it("is bought, printed, paid and told of, captured once under 200 copies of its webhook", async () => {
    const order = await boletoOrder(app);
    expect(order.boleto).toMatchObject({
      linhaDigitavel: expect.stringMatching(/^\d{47}$/),
      barcode: expect.stringMatching(/^\d{44}$/),
      dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      pixCopiaECola: expect.stringMatching(/^000201/),
    });
    const pdf = await fetch(`${app.url}/store/orders/${order.id}/boleto/pdf`, {
      headers: { "x-publishable-api-key": app.seeded.publishableKey, ...app.proofOf(order.id) },
    });
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");

    await payBoleto(app, order.boleto.linhaDigitavel, { copies: 200 });
    expect(await paymentBecomes(app, order.id, "paid")).toMatchObject({ method: "boleto" });
    expect(await captured(order.id)).toEqual([order.boleto.amountCentavos]);
    const settled = await eventually("the capture is concluded", async () => {
      const found = await charge(order);
      return found.captured_at && found;
    });
    expect(settled).toMatchObject({ state: "paid", order_id: order.id, next_check_at: null });
    expect(await rows("payment_settlement", "order_id", order.id)).toMatchObject([
      { kind: "capture", method: "boleto", gross: order.boleto.amountCentavos },
    ]);
    expect(await kinds(order.id)).toEqual(
      expect.arrayContaining(["charge_created", "payment_received", "payment_captured"]),
    );
    const gone = await app.store<{ code: string }>(`/store/orders/${order.id}/boleto/pdf`);
    expect([gone.status, gone.body.code]).toEqual([404, "boleto_not_found"]);
  });

  it("that was paid before its order exists places the order", async () => {
    const cart = await boletoCart(app);
    await payBoleto(app, cart.boleto.linhaDigitavel);
    const order = await eventually("the paid cart became an order", async () => {
      const [row] = await app.sql<{ order_id: string }>(
        "select order_id from order_cart where cart_id = $1",
        [cart.id],
      );
      return row;
    });
    await askForOrder(app, cart.id);
    await paymentBecomes(app, order.order_id, "paid");
    expect(await captured(order.order_id)).toEqual([cart.boleto.amountCentavos]);
  });

  it("paid with less is a case, and pays no order", async () => {
    const order = await boletoOrder(app);
    await payBoleto(app, order.boleto.linhaDigitavel, { amount: order.boleto.amountCentavos - 100 });
    expect(await caseOf(order, "short")).toMatchObject({
      amount: order.boleto.amountCentavos - 100,
      expected: order.boleto.amountCentavos,
      order_id: order.id,
    });
    expect(await captured(order.id)).toEqual([]);
    const { cases } = await ok(admin<{ cases: Row[] }>("/admin/payments-br/cases?state=open"));
    expect(cases.some(({ order_id }) => order_id === order.id)).toBe(true);
  });

  it("paid with more captures the order and leaves the surplus as a case", async () => {
    const order = await boletoOrder(app);
    await payBoleto(app, order.boleto.linhaDigitavel, { amount: order.boleto.amountCentavos + 250 });
    await paymentBecomes(app, order.id, "paid");
    expect(await caseOf(order, "over")).toMatchObject({ amount: 250 });
    expect(await captured(order.id)).toEqual([order.boleto.amountCentavos]);
  });

  it("of a cancelled order is cancelled at the bank, and paid all the same is a case", async () => {
    const order = await boletoOrder(app);
    await ok(admin(`/admin/orders/${order.id}/cancel`, { method: "POST" }));
    await eventually("the boleto is cancelled at the bank", async () => {
      return (await atBank(order.boleto.linhaDigitavel)).state === "canceled";
    });
    await payBoleto(app, order.boleto.linhaDigitavel, { late: true });
    expect(await caseOf(order, "late")).toMatchObject({
      amount: order.boleto.amountCentavos,
      order_id: order.id,
    });
    expect(await captured(order.id)).toEqual([]);
  });

  it("is refunded by hand at Efí, and the record says so", async () => {
    const order = await boletoOrder(app);
    await payBoleto(app, order.boleto.linhaDigitavel);
    await paymentBecomes(app, order.id, "paid");
    const [payment] = await app.sql<{ id: string }>(
      `select p.id from payment p join order_payment_collection o
           on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
      [order.id],
    );
    await ok(admin(`/admin/payments/${payment!.id}/refund`, { json: { amount: 1.5 } }));
    const refunds = await rows("payment_refund", "session_id", String((await charge(order)).session_id));
    expect(refunds).toMatchObject([{ amount: 150, manual: true }]);

    // The shopper cancels the rest: staff, who did not do it, is told of what to transfer.
    await ok(app.store(`/store/orders/${order.id}/cancel`, { method: "POST" }));
    expect(await caseOf(order, "refund_failed")).toMatchObject({
      amount: order.boleto.amountCentavos - 150,
      order_id: order.id,
    });
    const cases = await rows("payment_case", "order_id", order.id);
    expect(cases).toHaveLength(1);
  });
});

describe("Efí's webhook", () => {
  it("is refused without the secret or without sense, and leaves a trace", async () => {
    const post = (query: string, body: string) =>
      fetch(`${app.url}/hooks/efi${query}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body,
      });
    const token = "notification=00000000-0000-0000-0000-000000000000";
    const forged = await post("?hmac=forjado", token);
    expect([forged.status, ((await forged.json()) as { code: string }).code]).toEqual([
      401,
      "webhook_unauthorized",
    ]);
    expect((await post("", token)).status).toBe(401);
    const garbage = await post("?hmac=mestres-demo-efi", "x=1");
    expect([garbage.status, ((await garbage.json()) as { code: string }).code]).toEqual([
      400,
      "webhook_invalid",
    ]);
    expect((await post("?hmac=mestres-demo-efi", token)).status).toBe(200);
    await eventually("the refusals are written down", async () => {
      const found = await app.sql<Row>(
        "select distinct reason from payment_refusal where provider = 'efi' order by reason",
      );
      return found.map(({ reason }) => reason).join() === "forged,garbage";
    });
  });
});

describe("trouble", () => {
  it("a boleto whose registration was answered to nobody is cancelled, and the cart buys later", async () => {
    const cart = await readyCart(app);
    const before = (await ok(app.sandbox<{ boletos: Row[] }>("/control/state"))).boletos.length;
    await ok(app.sandbox("/control/faults", { json: { service: "efi", mode: "lost" } }));
    const refused = await app.store<{ code: string }>(
      `/store/payment-collections/${cart.paymentCollectionId}/payment-sessions`,
      { json: { provider_id: "pp_boleto_boleto" } },
    );
    await ok(app.sandbox("/control/faults", { json: { service: "efi", mode: "ok" } }));
    expect([refused.status, refused.body.code]).toEqual([422, "boleto_unavailable"]);
    const { boletos } = await ok(app.sandbox<{ boletos: Row[] }>("/control/state"));
    expect(boletos.length).toBe(before + 1);
    await afterJobs(
      "the lost boleto is cancelled",
      () => minutesPass(app),
      async () => (await atBank(String(boletos[0]!.linhaDigitavel))).state === "canceled",
    );
    await boletoOrder(app);
  }, 120_000);

  it("a payment while the backend is killed is found; expiry spares it and cancels the unpaid", async () => {
    const [paid, unpaid, disguised] = [
      await boletoOrder(app),
      await boletoOrder(app),
      await boletoOrder(app),
    ];
    await app.kill();
    await payBoleto(app, paid.boleto.linhaDigitavel);
    await app.restart();
    await minutesPass(app);
    await paymentBecomes(app, paid.id, "paid");
    expect(await captured(paid.id)).toEqual([paid.boleto.amountCentavos]);

    // The bank takes the money at the very moment in which the order's time is over.
    await Promise.all([runOut(unpaid), runOut(disguised), payBoleto(app, disguised.boleto.linhaDigitavel)]);
    const expire = () => app.runJob("expire-charged-orders");
    await expire();
    await paymentBecomes(app, disguised.id, "paid");
    await afterJobs(
      "the unpaid order is cancelled",
      expire,
      async () => (await rows('"order"', "id", unpaid.id))[0]!.status === "canceled",
    );
    expect((await atBank(unpaid.boleto.linhaDigitavel)).state).toBe("canceled");
    expect(await kinds(unpaid.id)).toContain("order_expired");
    expect(await captured(disguised.id)).toEqual([disguised.boleto.amountCentavos]);
  }, 120_000);
});

describe("Mercado Pago's boleto", () => {
  it("is bought, paid, and refunded in part by the API", async () => {
    await ok(admin("/admin/mestres/settings/boleto", { json: { values: { provider: "mercadopago" } } }));
    const order = await boletoOrder(app);
    expect(await charge(order)).toMatchObject({ provider: "mercadopago", method: "boleto" });
    await payBoleto(app, order.boleto.linhaDigitavel);
    await paymentBecomes(app, order.id, "paid");
    const [payment] = await app.sql<{ id: string }>(
      `select p.id from payment p join order_payment_collection o
           on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
      [order.id],
    );
    await ok(admin(`/admin/payments/${payment!.id}/refund`, { json: { amount: 2 } }));
    await eventually("the refund is settled", async () => {
      const found = await rows("payment_refund", "session_id", String((await charge(order)).session_id));
      return found.length === 1 && found[0]!.state === "settled" && found[0]!.amount === 200;
    });
  });
});
