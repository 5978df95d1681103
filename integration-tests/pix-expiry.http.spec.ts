import {
  eventually,
  ok,
  payPix,
  pixBecomes,
  placeOrder,
  readyCart,
  someVariant,
  startApp,
  type App,
  type PixStatus,
} from "@mestres/testing";

/** Codes live 5 s and orders 12 s; the PSP has a minute of grace, and the jobs run every minute. */
const TIMES = { PIX_EXPIRATION_SECONDS: "5", PIX_ORDER_TIMEOUT_SECONDS: "12" };
const JOB_WAIT_MS = 200_000;

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

describe("a PIX that is not paid in time", () => {
  it("offers a new code while the order stands, and the old code is closed", async () => {
    const order = await placeOrder(app);
    const expired = await pixBecomes(app, order.id, "expired");
    expect(expired.can_renew).toBe(true);
    const { pix: renewed } = await ok(
      app.store<{ pix: PixStatus }>(`/store/orders/${order.id}/pix`, { method: "POST" }),
    );
    expect(renewed.txid).not.toBe(order.pix.txid);
    expect(renewed.status).toBe("awaiting");
    await payPix(app, renewed.pix_copia_e_cola);
    await pixBecomes(app, order.id, "paid");
    const again = await app.store<{ pix: PixStatus }>(`/store/orders/${order.id}/pix`, {
      method: "POST",
    });
    expect(again.body.pix?.txid ?? renewed.txid).toBe(renewed.txid);
  });

  it(
    "cancels the order after its time, gives the stock back, and leaves a paid one alone",
    async () => {
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

      await pixBecomes(app, order.id, "canceled", JOB_WAIT_MS);
      expect(await reserved(variant.id)).toBe(held);
      const refused = await app.store<{ code: string }>(`/store/orders/${order.id}/pix`, { method: "POST" });
      expect([refused.status, refused.body.code]).toEqual([400, "pix_order_canceled"]);

      // Money that arrives all the same is kept for staff, and the order stays cancelled.
      await payPix(app, order.pix.pixCopiaECola);
      const admin = await app.admin();
      await eventually("staff sees the late payment", async () =>
        JSON.stringify(await ok(admin(`/admin/orders/${order.id}/pix`))).includes('"late"'),
      );
      await pixBecomes(app, order.id, "canceled");
      await pixBecomes(app, paid.id, "paid");
    },
    JOB_WAIT_MS + 60_000,
  );
});
