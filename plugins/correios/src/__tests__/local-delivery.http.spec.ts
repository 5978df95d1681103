import {
  address,
  createCart,
  newEmail,
  ok,
  someVariant,
  startApp,
  startPix,
  validCpf,
  type App,
  type Client,
} from "@mestres/testing";

type Quote = {
  shipping_option_id: string;
  name: string;
  kind: string;
  amount: number;
  free: boolean;
  delivery_by: string | null;
  pickup?: { hours: string; address: { street: string } };
};
type Quotes = {
  quotes: Quote[];
  free_freight: { missing: number; min_subtotal: number } | null;
  hints: { code: string; message: string }[];
};
type Method = { amount: number; data: Record<string, unknown> };
type Cart = { id: string; shipping_methods: Method[] };
type Area = { id: string; name: string; overlaps: object[]; shipping_options: { name: string }[] };

const POCOS = { ...address, city: "Poços de Caldas", province: "br-mg", postal_code: "37701000" };
const AREAS = "/admin/correios/delivery-areas";
const POINTS = "/admin/correios/pickup-points";
const RULES = "/admin/correios/free-freight";

let app: App;
let admin: Client;
beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
});
afterAll(() => app?.stop());

const ask = (json: object) => ok(app.store<Quotes>("/store/freight/quotes", { json }));
const quoteOf = ({ quotes }: Quotes, name: RegExp) => quotes.find((quote) => name.test(quote.name));
const write = (cartId: string, shipping_address: object) =>
  ok(
    app.store<{ cart: Cart }>(`/store/carts/${cartId}`, {
      json: { email: newEmail(), shipping_address, billing_address: shipping_address },
    }),
  );
const choose = (cartId: string, quote: Quote | undefined) =>
  app.store<{ cart: Cart; code: string; message: string }>(`/store/carts/${cartId}/shipping-methods`, {
    json: { option_id: quote?.shipping_option_id },
  });
const methodOf = async (cartId: string) =>
  (
    await app.sql<{ amount: string; data: Record<string, unknown> }>(
      "select amount, data from cart_shipping_method where cart_id = $1 and deleted_at is null",
      [cartId],
    )
  )[0];
const cartIn = async (where: object, quantity = 1) => {
  const variant = await someVariant(app);
  const id = await createCart(app, [{ variant_id: variant.id, quantity }]);
  await write(id, where);
  return id;
};

it("own delivery goes from quote to order, at the area's price and for its day", async () => {
  const cartId = await cartIn(POCOS);
  const quote = quoteOf(await ask({ cart_id: cartId }), /Entrega própria/);
  expect(quote).toMatchObject({ kind: "local", amount: 1200, free: false });
  const { cart } = await ok(choose(cartId, quote));
  expect(cart.shipping_methods[0]!.amount).toBe(12);
  await ok(
    app.store(`/store/carts/${cartId}/fiscal-identity`, {
      json: { document: validCpf, name: "Maria Silva" },
    }),
  );
  await startPix(app, cartId);
  const { order } = await ok(
    app.store<{ order: { id: string } }>(`/store/carts/${cartId}/complete`, { method: "POST" }),
  );
  const placed = await ok(
    admin<{ order: { shipping_methods: Method[] } }>(
      `/admin/orders/${order.id}?fields=shipping_methods.amount,shipping_methods.data`,
    ),
  );
  expect(placed.order.shipping_methods[0]).toMatchObject({
    amount: 12,
    data: {
      service: "local",
      area: { name: "Poços de Caldas" },
      cep: "37701000",
      deliver_by: quote!.delivery_by,
      amount: 1200,
      cost: 1200,
      free: false,
    },
  });
});

it("is not offered outside its areas, refused when chosen all the same, and leaves a cart that moves away", async () => {
  const near = await cartIn(POCOS);
  const quote = quoteOf(await ask({ cart_id: near }), /Entrega própria/);
  const far = await cartIn(address);
  expect(quoteOf(await ask({ cart_id: far }), /Entrega própria/)).toBeUndefined();
  const refused = await choose(far, quote);
  expect([refused.status, refused.body.code]).toEqual([400, "local_delivery_not_served"]);
  expect(refused.body.message).toContain("01310-200");

  // Core's own list, which a storefront without our quotes shows, leaves it out too.
  const listed = async (cartId: string) => {
    const list = await ok(
      app.store<{ shipping_options: { id: string }[] }>(`/store/shipping-options?cart_id=${cartId}`),
    );
    expect(list.shipping_options.length).toBeGreaterThan(1);
    return list.shipping_options.some(({ id }) => id === quote!.shipping_option_id);
  };
  expect([await listed(near), await listed(far)]).toEqual([true, false]);

  await ok(choose(near, quote));
  const moved = await write(near, address);
  expect(moved.cart.shipping_methods).toEqual([]);
});

it("pick-up comes with the point's address and hours, and the order remembers them", async () => {
  const cartId = await cartIn(address);
  const quote = quoteOf(await ask({ cart_id: cartId }), /Retirar/);
  expect(quote).toMatchObject({
    kind: "pickup",
    amount: 0,
    pickup: { hours: "Segunda a sexta, 9h às 17h", address: { street: "Rua Assis Figueiredo" } },
  });
  await ok(choose(cartId, quote));
  expect((await methodOf(cartId))?.data).toMatchObject({
    service: "pickup",
    deliver_by: quote!.delivery_by,
    pickup_point: { hours: "Segunda a sexta, 9h às 17h" },
  });
});

it("free freight is charged as nothing, what it cost is remembered, and what is missing is told", async () => {
  const cartId = await cartIn(address);
  const before = await ask({ cart_id: cartId });
  const paid = quoteOf(before, /PAC/)!;
  expect(paid).toMatchObject({ free: false });
  expect(before.free_freight!.missing).toBeGreaterThan(0);
  const goods = before.free_freight!.min_subtotal - before.free_freight!.missing;

  const { free_freight_rule: rule } = await ok(
    admin<{ free_freight_rule: { id: string; priority: number } }>(RULES, {
      json: { name: "São Paulo", min_subtotal: goods, states: ["sp"], services: ["pac"], priority: 1 },
    }),
  );
  const after = await ask({ cart_id: cartId });
  expect(quoteOf(after, /PAC/)).toMatchObject({ amount: 0, free: true });
  expect(quoteOf(after, /SEDEX$/)?.amount).toBe(quoteOf(before, /SEDEX$/)?.amount);
  expect(after.free_freight).toMatchObject({ missing: 0 });
  const { cart } = await ok(choose(cartId, quoteOf(after, /PAC/)));
  expect(cart.shipping_methods[0]!.amount).toBe(0);
  expect((await methodOf(cartId))?.data).toMatchObject({ free: true, amount: 0, cost: paid.amount });

  // One centavo short, and in another state: paid.
  await ok(admin(`${RULES}/${rule.id}`, { json: { min_subtotal: goods + 1 } }));
  expect(await ask({ cart_id: cartId })).toMatchObject({ free_freight: { missing: 1 } });
  await ok(admin(`${RULES}/${rule.id}`, { json: { min_subtotal: goods, states: ["RJ"] } }));
  expect(quoteOf(await ask({ cart_id: cartId }), /PAC/)).toMatchObject({ amount: paid.amount, free: false });
  await ok(admin(`${RULES}/${rule.id}`, { method: "DELETE" }));
  const hint = await ok(
    app.store<Pick<Quotes, "free_freight">>(`/store/freight/free?subtotal=20000&cep=01310-200`),
  );
  expect(hint.free_freight).toMatchObject({ missing: 5000 });
  expect((await app.store(`/store/freight/free?subtotal=x`)).body.code).toBe("free_freight_query_invalid");
});

it("an area's minimum is told to who is below it", async () => {
  const { delivery_areas: areas } = await ok(admin<{ delivery_areas: Area[] }>(`${AREAS}?q=poços`));
  await ok(admin(`${AREAS}/${areas[0]!.id}`, { json: { min_subtotal: 9_000_000 } }));
  const cartId = await cartIn(POCOS);
  const list = await ask({ cart_id: cartId });
  expect(quoteOf(list, /Entrega própria/)).toBeUndefined();
  expect(list.hints).toMatchObject([{ code: "local_delivery_below_minimum" }]);
  await ok(admin(`${AREAS}/${areas[0]!.id}`, { json: { min_subtotal: 3_000 } }));
});

describe("staff", () => {
  const area = {
    name: "Centro",
    ranges: [{ from: "37701-000", to: "37701-999" }],
    price: 700,
    days: 0,
    weekdays: ["sat", "mon"],
    cutoff: "14:30",
  };

  it("sets up an area, is told whom it overlaps, changes it and takes it away", async () => {
    const created = await ok(admin<{ delivery_area: Area }>(AREAS, { json: area }));
    expect(created.delivery_area).toMatchObject({
      ranges: [{ from: "37701000", to: "37701999" }],
      weekdays: ["mon", "sat"],
      active: true,
      overlaps: [{ name: "Poços de Caldas", from: "37701000", to: "37701999", wins: true }],
      shipping_options: [{ name: "Entrega própria" }],
    });
    const cartId = await cartIn(POCOS);
    expect(quoteOf(await ask({ cart_id: cartId }), /Entrega própria/)?.amount).toBe(700);
    const path = `${AREAS}/${created.delivery_area.id}`;
    const changed = await ok(admin<{ delivery_area: Area }>(path, { json: { active: false } }));
    expect(changed.delivery_area).toMatchObject({ price: 700, active: false, overlaps: [] });
    expect(quoteOf(await ask({ cart_id: cartId }), /Entrega própria/)?.amount).toBe(1200);

    const names = async (query: string) =>
      (await ok(admin<{ delivery_areas: Area[] }>(`${AREAS}?${query}`))).delivery_areas.map(
        ({ name }) => name,
      );
    expect(await names("order=price")).toEqual(["Centro", "Poços de Caldas", "Andradas, Botelhos e Caldas"]);
    expect(await names("order=-price&limit=1")).toEqual(["Andradas, Botelhos e Caldas"]);
    expect(await names("active=false")).toEqual(["Centro"]);
    expect(await names("q=100%25")).toEqual([]);

    await ok(admin(path, { method: "DELETE" }));
    const gone = await admin(path);
    expect([gone.status, gone.body.code]).toEqual([404, "delivery_area_not_found"]);
    expect((await admin(path, { json: { price: 1 } })).body.code).toBe("delivery_area_not_found");
  });

  it.each([
    [
      "a range backwards",
      AREAS,
      { ...area, ranges: [{ from: "37701999", to: "37701000" }] },
      "delivery_range_invalid",
    ],
    ["a CEP that is none", AREAS, { ...area, ranges: [{ from: "1", to: "2" }] }, "cep_invalid"],
    ["no day of delivery", AREAS, { ...area, weekdays: [] }, undefined],
    ["a fraction of a centavo", AREAS, { ...area, price: 10.5 }, undefined],
    [
      "an unknown state",
      RULES,
      { name: "x", min_subtotal: 0, states: ["XX"], services: ["pac"] },
      "state_invalid",
    ],
    [
      "dates backwards",
      RULES,
      { name: "x", min_subtotal: 0, services: ["pac"], valid_from: "2026-12-01", valid_until: "2026-11-01" },
      "free_freight_dates_invalid",
    ],
    ["an unknown service", RULES, { name: "x", min_subtotal: 0, services: ["fax"] }, undefined],
    [
      "a point that never opens",
      POINTS,
      {
        name: "x",
        address: { street: "R", number: "1", neighborhood: "C", city: "P", state: "MG", cep: "37701000" },
        hours: {},
      },
      "pickup_hours_missing",
    ],
  ])("is refused %s, with nothing written", async (_, path, json, code) => {
    const count = async () => (await ok(admin<{ count: number }>(path))).count;
    const before = await count();
    const answer = await admin<{ code?: string; type: string }>(path, { json });
    expect([answer.status, answer.body.type]).toEqual([400, "invalid_data"]);
    if (code) {
      expect(answer.body.code).toBe(code);
    }
    expect(await count()).toBe(before);
  });

  it("sees which shipping options lead to a point, and a point closed is offered no more", async () => {
    const { pickup_points: points } = await ok(
      admin<{ pickup_points: { id: string; hours_text: string; shipping_options: object[] }[] }>(POINTS),
    );
    expect(points).toMatchObject([
      { hours_text: "Segunda a sexta, 9h às 17h", shipping_options: [{ name: "Retirar na torrefação" }] },
    ]);
    const cartId = await cartIn(address);
    const quote = quoteOf(await ask({ cart_id: cartId }), /Retirar/);
    await ok(admin(`${POINTS}/${points[0]!.id}`, { json: { active: false } }));
    expect(quoteOf(await ask({ cart_id: cartId }), /Retirar/)).toBeUndefined();
    expect((await choose(cartId, quote)).body.code).toBe("pickup_point_unavailable");
    await ok(admin(`${POINTS}/${points[0]!.id}`, { json: { active: true } }));
  });

  it("has to be logged in", async () => {
    for (const path of [AREAS, POINTS, RULES]) {
      expect((await app.anonymous(path)).status).toBe(401);
      expect((await app.anonymous(path, { json: area })).status).toBe(401);
    }
  });
});
