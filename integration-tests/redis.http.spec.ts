import {
  describeWithRedis,
  ok,
  paidOrder,
  payPix,
  pixBecomes,
  placeOrder,
  startApp,
  type App,
} from "@mestres/testing";

/** A logical database of its own: what other programs keep in this Redis stays theirs. */
const ownDatabase = (url: string): string => {
  const own = new URL(url);
  own.pathname = "/9";
  return own.href;
};

describeWithRedis("with Redis behind events, workflows, caching and locks", (url) => {
  let app: App;

  beforeAll(async () => {
    app = await startApp({ env: { REDIS_URL: ownDatabase(url), REDIS_PREFIX: "mestres-test:" } });
  });

  afterAll(() => app?.stop());

  it("is ready, with no in-process module left", async () => {
    await ok(app.anonymous("/health/ready"));
    const { backend } = app.logs();
    expect(backend).toMatch(/Redis in module 'event-bus-redis' established/);
    expect(backend).not.toMatch(/Local Event Bus installed/);
  });

  it("sells a coffee by PIX: event, workflow and lock go through Redis", async () => {
    const order = await paidOrder(app);
    const captured = await app.sql<{ count: string }>(
      `select count(*) from capture c join payment p on p.id = c.payment_id
         join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
        where o.order_id = $1`,
      [order.id],
    );
    expect(Number(captured[0]?.count)).toBe(1);
  });

  it("settles what was paid while the backend was dead", async () => {
    const order = await placeOrder(app);
    await app.kill();
    await payPix(app, order.pix.pixCopiaECola);
    await app.restart();
    await app.sql("update pix_charge set next_check_at = now() where txid = $1", [order.pix.txid]);
    // Nobody runs the job here: it comes by Redis' own schedule, with the next minute.
    await pixBecomes(app, order.id, "paid", 100_000);
  }, 180_000);
});
