import {
  afterJobs,
  eventually,
  ok,
  payPix,
  pixBecomes,
  pixStatus,
  placeOrder,
  readyCart,
  registerCustomer,
  someVariant,
  startApp,
  type App,
  type Order,
} from "@mestres/testing";

/** Codes live 5 s and orders 12 s; the PSP has a minute of grace after a code's end. */
const TIMES = { PIX_EXPIRATION_SECONDS: "5", PIX_ORDER_TIMEOUT_SECONDS: "12" };

let app: App;

beforeAll(async () => {
  app = await startApp({ env: TIMES });
});

afterAll(() => app?.stop());

async function reserved(variantId: string): Promise<number> {
  const [row] = await app.sql<{ reserved: string }>(
    `select sum(l.reserved_quantity) as reserved from inventory_level l
       join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id
      where v.variant_id = $1`,
    [variantId],
  );
  return Number(row!.reserved);
}

const payByPix = (orderId: string) =>
  app.store<{ code: string }>(`/store/orders/${orderId}/payment`, { json: { method: "pix" } });
const expire = () => app.runJob("expire-pix-orders");
/** The order's time, and the PSP's minute of grace after its code's. */
async function minutesPassFor({ id }: Order): Promise<void> {
  await app.sql(
    `update pix_charge set expires_at = expires_at - interval '2 minutes',
            next_expiry_at = next_expiry_at - interval '2 minutes' where order_id = $1`,
    [id],
  );
  await app.sql(`update "order" set created_at = created_at - interval '2 minutes' where id = $1`, [id]);
}

describe("a PIX that is not paid in time", () => {
  it("offers a new code while the order stands, and the old code is closed", async () => {
    const order = await placeOrder(app);
    const expired = await pixBecomes(app, order.id, "expired");
    expect(expired.can_renew).toBe(true);
    await ok(payByPix(order.id));
    const renewed = await pixStatus(app, order.id);
    expect(renewed.txid).not.toBe(order.pix.txid);
    expect(renewed.status).toBe("awaiting");
    await payPix(app, renewed.pix_copia_e_cola);
    await pixBecomes(app, order.id, "paid");
    await ok(payByPix(order.id));
    expect((await pixStatus(app, order.id)).txid).toBe(renewed.txid);
  });

  it("cancels the order after its time, gives the stock back, and leaves a paid one alone", async () => {
    const variant = await someVariant(app);
    const before = await reserved(variant.id);
    const paid = await placeOrder(app);
    await payPix(app, paid.pix.pixCopiaECola);
    await pixBecomes(app, paid.id, "paid");
    const held = await reserved(variant.id);
    const cart = await readyCart(app, { items: [{ variant_id: variant.id, quantity: 2 }] });
    const order = await placeOrder(app, cart);
    expect(await reserved(variant.id)).toBe(held + 2);
    expect(held).toBeGreaterThanOrEqual(before);

    await pixBecomes(app, order.id, "expired");
    await expire();
    expect((await pixStatus(app, order.id)).status).toBe("expired");
    await afterJobs(
      "the order's time is over",
      () => minutesPassFor(order).then(expire),
      async () => (await pixStatus(app, order.id)).status === "canceled",
    );
    expect(await reserved(variant.id)).toBe(held);
    const refused = await payByPix(order.id);
    expect([refused.status, refused.body.code]).toEqual([400, "order_payment_not_retryable"]);

    // Money that arrives all the same is kept for staff, and the order stays cancelled.
    await payPix(app, order.pix.pixCopiaECola);
    const admin = await app.admin();
    await eventually("staff sees the late payment", async () =>
      JSON.stringify(await ok(admin(`/admin/orders/${order.id}/payments-br`))).includes('"late"'),
    );
    await pixBecomes(app, order.id, "canceled");
    await pixBecomes(app, paid.id, "paid");
    const ends = await app.sql<{ kind: string }>(
      "select kind from payment_event where order_id = $1 and kind in ('order_expired', 'order_canceled')",
      [order.id],
    );
    expect(ends).toEqual([{ kind: "order_expired" }]);
  });

  it("is over although a change of its order is under way, whatever kind", async () => {
    const admin = await app.admin();
    const customer = await registerCustomer(app);
    const begin: Record<string, (orderId: string) => Promise<unknown>> = {
      transfer: (id) => ok(admin(`/admin/orders/${id}/transfer`, { json: { customer_id: customer.id } })),
      edit: (order_id) => ok(admin("/admin/order-edits", { json: { order_id } })),
      return_request: (order_id) => ok(admin("/admin/returns", { json: { order_id } })),
      claim: (order_id) => ok(admin("/admin/claims", { json: { order_id, type: "refund" } })),
      exchange: (order_id) => ok(admin("/admin/exchanges", { json: { order_id } })),
    };
    const orders: Order[] = [];
    for (const [kind, start] of Object.entries(begin)) {
      const order = await placeOrder(app);
      await start(order.id);
      const [change] = await app.sql<{ change_type: string; status: string }>(
        "select change_type, status from order_change where order_id = $1",
        [order.id],
      );
      expect([change?.change_type, ["pending", "requested"].includes(change?.status ?? "")]).toEqual([
        kind,
        true,
      ]);
      orders.push(order);
    }
    for (const order of orders) {
      await pixBecomes(app, order.id, "expired");
      await minutesPassFor(order);
    }
    await expire();
    for (const order of orders) {
      await pixBecomes(app, order.id, "canceled");
    }
    const left = await app.sql(
      "select id from order_change where order_id = any($1) and status in ('pending', 'requested')",
      [orders.map(({ id }) => id)],
    );
    expect(left).toEqual([]);
  });

  it("is over although an older order cannot be cancelled: that one is put off, at growing waits", async () => {
    const poison = await placeOrder(app);
    const healthy = await placeOrder(app);
    // Core cancels no completed order.
    await app.sql(`update "order" set status = 'completed' where id = $1`, [poison.id]);
    const turn = async () => {
      const [row] = await app.sql<{ attempts: number; wait: number }>(
        `select expiry_attempts as attempts, extract(epoch from next_expiry_at - now())::int as wait
           from pix_charge where order_id = $1`,
        [poison.id],
      );
      return row!;
    };
    for (const order of [poison, healthy]) {
      await pixBecomes(app, order.id, "expired");
      await minutesPassFor(order);
    }
    await app.sql("update pix_charge set expires_at = expires_at - interval '1 hour' where order_id = $1", [
      poison.id,
    ]);
    await expire();
    await pixBecomes(app, healthy.id, "canceled");
    const first = await turn();
    expect(first.attempts).toBe(1);
    expect(first.wait).toBeGreaterThan(40);
    await expire();
    expect((await turn()).attempts).toBe(1);
    await minutesPassFor(poison);
    await expire();
    const second = await turn();
    expect(second.attempts).toBe(2);
    expect(second.wait).toBeGreaterThan(first.wait);
    await app.sql(`update "order" set status = 'pending' where id = $1`, [poison.id]);
    await minutesPassFor(poison);
    await expire();
    await pixBecomes(app, poison.id, "canceled");
  });
});
