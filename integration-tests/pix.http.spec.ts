import {
  askForOrder,
  boletoOrder,
  createCart,
  eventually,
  ok,
  paidOrder,
  payBoleto,
  paymentBecomes,
  payPix,
  pixBecomes,
  pixStatus,
  placeOrder,
  readyCart,
  someVariant,
  startApp,
  testWebhookSecret,
  type App,
} from "@mestres/testing";

let app: App;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app?.stop());

const hook = (secret = testWebhookSecret) => `/hooks/pix?hmac=${secret}`;

/** A webhook as the PSP would send it. `valor` in reais, as text. */
const notification = (txid: string, endToEndId: string, valor: string) => ({
  pix: [{ endToEndId, txid, valor, horario: new Date().toISOString() }],
});

async function captures(orderId: string): Promise<number> {
  const [row] = await app.sql<{ count: string }>(
    `select count(*) from capture c
       join payment p on p.id = c.payment_id
       join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
      where o.order_id = $1 and c.deleted_at is null`,
    [orderId],
  );
  return Number(row!.count);
}

async function transactions(orderId: string): Promise<number[]> {
  const rows = await app.sql<{ amount: string }>(
    "select amount from order_transaction where order_id = $1 and deleted_at is null",
    [orderId],
  );
  return rows.map(({ amount }) => Number(amount));
}

/** What core keeps of a paid order, without what tells one order from another. */
async function coreRows(orderId: string): Promise<unknown[]> {
  const rows = await app.sql<{ amount: string; row: Record<string, unknown> }>(
    `select c.amount::text as amount, v.row from order_payment_collection o
       join payment_collection c on c.id = o.payment_collection_id
       join payment p on p.payment_collection_id = c.id
       join payment_session s on s.id = p.payment_session_id
       join capture k on k.payment_id = p.id
       cross join lateral (values (1, to_jsonb(c)), (2, to_jsonb(s)), (3, to_jsonb(p)), (4, to_jsonb(k))) v(place, row)
      where o.order_id = $1 order by v.place`,
    [orderId],
  );
  const own = /^(data|context|provider_id)$/;
  return rows.map(({ amount, row }) =>
    Object.entries(row)
      .filter(([column]) => !own.test(column))
      .map(([column, value]) => {
        const text = JSON.stringify(value);
        const kind = /_at$|id$/.test(column) ? typeof value : text.replaceAll(amount, "AMOUNT");
        return `${column}: ${value === null ? "null" : kind}`;
      })
      .sort(),
  );
}

describe("core's books", () => {
  it("of orders paid at once are those that core writes itself, as it does for a boleto", async () => {
    const boleto = await boletoOrder(app);
    await payBoleto(app, boleto.boleto.linhaDigitavel);
    await paymentBecomes(app, boleto.id, "paid");
    const orders = [
      await placeOrder(app),
      await placeOrder(app),
      await placeOrder(app),
      await placeOrder(app),
    ];
    await Promise.all(orders.map(({ pix }) => payPix(app, pix.pixCopiaECola)));
    for (const { id } of orders) {
      await pixBecomes(app, id, "paid");
      expect(await coreRows(id)).toEqual(await coreRows(boleto.id));
    }
    expect(await coreRows(boleto.id)).toHaveLength(4);
  });
});

describe("webhook", () => {
  it("is refused without or with a forged secret, and leaves no payment", async () => {
    const order = await placeOrder(app);
    const body = notification(order.pix.txid, "E".padEnd(32, "0"), "1.00");
    const forged = await app.anonymous<{ code: string }>(hook("forged"), { json: body });
    const bare = await app.anonymous<{ code: string }>("/hooks/pix", { json: body });
    expect([forged.status, bare.status]).toEqual([401, 401]);
    expect(forged.body.code).toBeTruthy();
    expect(await captures(order.id)).toBe(0);
  });

  it("answers garbage with a stable code, never a 500", async () => {
    for (const json of [{}, { pix: "x" }, { pix: [{}] }, [], "texto", null]) {
      const answer = await app.anonymous<{ code: string }>(hook(), { json });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body.code).toBeTruthy();
    }
  });

  it("is a hint, never the proof: what the PSP does not confirm is not captured", async () => {
    const order = await placeOrder(app);
    const invented = notification(order.pix.txid, "E1".padEnd(32, "7"), "9999.00");
    const answer = await app.anonymous(hook(), { json: invented });
    expect(answer.status).toBe(200);
    await payPix(app, (await placeOrder(app)).pix.pixCopiaECola);
    expect((await pixStatus(app, order.id)).status).toBe("awaiting");
    expect(await captures(order.id)).toBe(0);
  });

  it("captures once under 200 concurrent copies", async () => {
    const order = await placeOrder(app);
    await payPix(app, order.pix.pixCopiaECola);
    await pixBecomes(app, order.id, "paid");
    const [receipt] = await app.sql<{ e2eid: string; amount: string }>(
      "select e2eid, amount from pix_receipt where txid = $1",
      [order.pix.txid],
    );
    const copy = notification(order.pix.txid, receipt!.e2eid, (Number(receipt!.amount) / 100).toFixed(2));
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => app.anonymous(hook(), { json: copy })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await captures(order.id)).toBe(1);
    expect(await transactions(order.id)).toEqual([order.pix.amountCentavos / 100]);
  });

  it("captures once when the bank announces one payment 200 times at once", async () => {
    const order = await placeOrder(app);
    await payPix(app, order.pix.pixCopiaECola, { copies: 200 });
    await pixBecomes(app, order.id, "paid");
    expect(await captures(order.id)).toBe(1);
  });

  it("is applied when it comes before the order exists", async () => {
    const cart = await readyCart(app);
    await payPix(app, cart.pix.pixCopiaECola);
    const order = await eventually("the paid cart became an order", async () => {
      const [row] = await app.sql<{ order_id: string }>(
        "select order_id from order_cart where cart_id = $1",
        [cart.id],
      );
      return row;
    });
    expect(await askForOrder(app, cart.id)).toBe(order.order_id);
    await pixBecomes(app, order.order_id, "paid");
    expect(await captures(order.order_id)).toBe(1);
    expect(await askForOrder(app, cart.id)).toBe(order.order_id);
  });
});

describe("wrong money", () => {
  it("does not pay an order with less than its total, and says so to staff", async () => {
    const order = await placeOrder(app);
    await payPix(app, order.pix.pixCopiaECola, { amount: order.pix.amountCentavos - 1 });
    await eventually("the receipt is recorded", async () => {
      const rows = await app.sql("select 1 from pix_receipt where txid = $1", [order.pix.txid]);
      return rows.length > 0;
    });
    expect(await captures(order.id)).toBe(0);
    expect((await pixStatus(app, order.id)).status).not.toBe("paid");
    const admin = await app.admin();
    const panel = await ok(admin(`/admin/orders/${order.id}/payments-br`));
    expect(JSON.stringify(panel)).toContain("underpaid");
  });

  it("keeps a second payment of a paid code as a duplicate, captured once", async () => {
    const order = await paidOrder(app);
    await payPix(app, order.pix.pixCopiaECola);
    await eventually("the second receipt is recorded", async () => {
      const rows = await app.sql("select 1 from pix_receipt where txid = $1", [order.pix.txid]);
      return rows.length === 2;
    });
    expect(await captures(order.id)).toBe(1);
    expect(await transactions(order.id)).toHaveLength(1);
  });

  it("refuses to change or delete what was received, even by SQL", async () => {
    const order = await paidOrder(app);
    await expect(
      app.sql("update pix_receipt set amount = 1 where txid = $1", [order.pix.txid]),
    ).rejects.toThrow();
    await expect(app.sql("delete from pix_receipt where txid = $1", [order.pix.txid])).rejects.toThrow();
  });
});

describe("a PSP in trouble", () => {
  it.each(["down", "garbage"])(
    "%s: a clear refusal, no order, and the cart still buys later",
    async (mode) => {
      const cart = await readyCart(app);
      const { id } = await someVariant(app);
      await ok(app.store(`/store/carts/${cart.id}/line-items`, { json: { variant_id: id, quantity: 1 } }));
      await ok(app.sandbox("/control/faults", { json: { service: "pix", mode } }));
      const refused = await app.store<{ code: string }>(
        `/store/payment-collections/${cart.paymentCollectionId}/payment-sessions`,
        { json: { provider_id: "pp_pix_pix" } },
      );
      await ok(app.sandbox("/control/faults", { json: { service: "pix", mode: "ok" } }));
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(refused.body)).not.toMatch(/ at .+\.js:\d+/);
      const again = await readyCart(app);
      await placeOrder(app, again);
    },
  );
});

describe("the last bag", () => {
  it("goes to one of two shoppers", async () => {
    const { id: variantId } = await someVariant(app);
    await app.sql(
      `update inventory_level l set stocked_quantity = l.reserved_quantity + 1,
              raw_stocked_quantity = jsonb_build_object('value', (l.reserved_quantity + 1)::text, 'precision', 20)
         from product_variant_inventory_item v
        where v.inventory_item_id = l.inventory_item_id and v.variant_id = $1`,
      [variantId],
    );
    const items = [{ variant_id: variantId, quantity: 1 }];
    const carts = [await readyCart(app, { items }), await readyCart(app, { items })];
    const answers = await Promise.all(
      carts.map(({ id }) =>
        app.store<{ type?: string; code?: string }>(`/store/carts/${id}/complete`, {
          method: "POST",
        }),
      ),
    );
    const won = answers.filter(({ body }) => body.type === "order");
    const lost = answers.filter(({ body }) => body.type !== "order");
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect([lost[0]!.status, lost[0]!.body.code]).toEqual([400, "insufficient_inventory"]);
    const late = await app.store<{ code: string }>("/store/carts", {
      json: { region_id: app.seeded.regionId, items },
    });
    expect(late.body.code).toBe("insufficient_inventory");
  });
});

describe("kill -9", () => {
  it("loses no payment that arrives while the backend is away", async () => {
    const order = await placeOrder(app);
    const open = await createCart(app);
    await app.kill();
    await payPix(app, order.pix.pixCopiaECola);
    await app.restart();
    await app.sql("update pix_charge set next_check_at = now() where txid = $1", [order.pix.txid]);
    // Nobody runs the job here: it comes by its own schedule, with the next minute.
    await pixBecomes(app, order.id, "paid", 100_000);
    expect(await captures(order.id)).toBe(1);
    const { cart } = await ok(app.store<{ cart: { id: string } }>(`/store/carts/${open}`));
    expect(cart.id).toBe(open);
  });
});
