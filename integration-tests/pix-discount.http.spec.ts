import {
  ok,
  paidOrder,
  placeOrder,
  readyCart,
  someVariant,
  startApp,
  startPix,
  type App,
  type Client,
} from "@mestres/testing";

type Offer = {
  method: string;
  provider_id: string;
  amount: number;
  discount_percent?: number;
  discount?: number;
  public_key?: string;
  sdk_url?: string;
  installments?: { count: number; amount: number; total: number; interest_free: boolean }[];
};
type Adjustment = { code: string; amount: number };
type Cart = { total: number; item_total: number; items: { adjustments: Adjustment[] }[] };
type Refusal = { code: string };

const OTHER = "pp_system_default";

let app: App;

beforeAll(async () => {
  app = await startApp();
  // A second provider stands for whatever is no PIX.
  await app.sql(
    `insert into region_payment_provider (id, region_id, payment_provider_id)
     values ('regpp_discount_spec', $1, $2)`,
    [app.seeded.regionId, OTHER],
  );
});

afterAll(() => app?.stop());

const methods = async (query: string) =>
  (await ok(app.store<{ methods: Offer[] }>(`/store/payment-methods?${query}`))).methods;
const offer = async (query: string, provider = "pp_pix_pix") =>
  (await methods(query)).find(({ provider_id: id }) => id === provider)!;
const readCart = async (id: string) =>
  (await ok(app.store<{ cart: Cart }>(`/store/carts/${id}?fields=total,item_total,*items.adjustments`))).cart;
const centavos = (reais: number) => Math.round(reais * 100 + 1e-6);
const discounted = ({ items }: Pick<Cart, "items">) =>
  items.some(({ adjustments }) => adjustments.some(({ code }) => code === "PIX"));
const chooseOther = (collectionId: string, headers: Record<string, string> = {}) =>
  app.store<Refusal>(`/store/payment-collections/${collectionId}/payment-sessions`, {
    json: { provider_id: OTHER },
    headers,
  });

async function setPercent(percent: number): Promise<void> {
  const admin = await app.admin();
  await ok(
    admin("/admin/mestres/settings/payment-discounts", { json: { values: { pix_percent: percent } } }),
  );
}

describe("GET /store/payment-methods", () => {
  it("prices an amount for everyone alike", async () => {
    const answer = await app.store<{ methods: Offer[] }>("/store/payment-methods?amount=4990");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toContain("public");
    expect(answer.body.methods.find(({ method }) => method === "pix")).toEqual({
      method: "pix",
      provider_id: "pp_pix_pix",
      amount: 4741,
      discount_percent: 5,
      discount: 249,
    });
  });

  it("offers the card in parts, at the full price", async () => {
    const card = (await methods("amount=12000")).find(({ method }) => method === "card")!;
    expect(card).toMatchObject({ provider_id: "pp_card_mercadopago", amount: 12000 });
    expect(card.discount).toBeUndefined();
    expect(card.public_key).toBeTruthy();
    expect(card.sdk_url).toContain("http");
    expect(card.installments![0]).toEqual({ count: 1, amount: 12000, total: 12000, interest_free: true });
    for (const { count, amount, total } of card.installments!) {
      expect(count * amount).toBeGreaterThanOrEqual(total);
    }
  });

  it.each([
    ["", 400, "payment_methods_invalid"],
    ["amount=0", 400, "payment_methods_invalid"],
    ["amount=100&cart_id=x", 400, "payment_methods_invalid"],
    ["amount=100&region_id=reg_x", 404, "payment_region_unknown"],
    ["cart_id=cart_x", 404, "cart_not_found"],
  ])("?%s answers %i %s", async (query, status, code) => {
    const answer = await app.store<Refusal>(`/store/payment-methods?${query}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe("the discount", () => {
  it.each([[[]], [["BEMVINDO10"]]])("is charged as it was quoted, with coupons %j", async (codes) => {
    const { id, paymentCollectionId } = await readyCart(app);
    await ok(chooseOther(paymentCollectionId));
    await ok(app.store(`/store/carts/${id}`, { json: { promo_codes: codes } }));
    const plain = await readCart(id);
    expect(discounted(plain)).toBe(false);
    const quoted = await offer(`cart_id=${id}`);
    // Half a centavo goes to the shop, as it does when the total is charged.
    expect(quoted.discount).toBe(Math.ceil(centavos(plain.item_total) * 0.05 - 0.5 - 1e-9));
    expect(quoted.amount).toBe(centavos(plain.total) - quoted.discount!);

    const { pix } = await startPix(app, id);
    expect(pix.amountCentavos).toBe(quoted.amount);
    const chosen = await readCart(id);
    expect(centavos(chosen.total)).toBe(quoted.amount);
    expect(discounted(chosen)).toBe(true);
    expect((await offer(`cart_id=${id}`)).amount).toBe(quoted.amount);

    const { order } = await ok(
      app.store<{ order: Cart & { id: string } }>(`/store/carts/${id}/complete`, { method: "POST" }),
    );
    const placed = await ok(
      app.store<{ order: Cart }>(`/store/orders/${order.id}?fields=total,*items.adjustments`),
    );
    expect(centavos(placed.order.total)).toBe(quoted.amount);
    expect(discounted(placed.order)).toBe(true);
  });

  it("is taken back when another method is chosen, and comes again with PIX", async () => {
    const cart = await readyCart(app);
    const withPix = centavos((await readCart(cart.id)).total);
    await ok(chooseOther(cart.paymentCollectionId));
    const without = await readCart(cart.id);
    expect(centavos(without.total)).toBeGreaterThan(withPix);
    expect(discounted(without)).toBe(false);
    const [session] = await app.sql<{ amount: string }>(
      "select amount from payment_session where payment_collection_id = $1 and deleted_at is null",
      [cart.paymentCollectionId],
    );
    expect(centavos(Number(session!.amount))).toBe(centavos(without.total));
    expect((await startPix(app, cart.id)).pix.amountCentavos).toBe(withPix);
  });

  it("follows the setting", async () => {
    await setPercent(12.5);
    const { id, pix } = await readyCart(app);
    const { item_total: items, total } = await readCart(id);
    expect(centavos(total)).toBe(pix.amountCentavos);
    const quoted = await offer(`cart_id=${id}`);
    expect(quoted.discount_percent).toBe(12.5);
    expect(Math.abs(quoted.discount! - centavos((items / 0.875) * 0.125))).toBeLessThanOrEqual(1);
    await setPercent(0);
    const free = await readyCart(app);
    expect(discounted(await readCart(free.id))).toBe(false);
    expect(await offer("amount=1000")).toEqual({ method: "pix", provider_id: "pp_pix_pix", amount: 1000 });
    await setPercent(5);
  });
});

describe("someone who wants the PIX price without PIX", () => {
  it("gains nothing by the code as a coupon, nor by the cart's metadata", async () => {
    const cart = await readyCart(app);
    await ok(chooseOther(cart.paymentCollectionId));
    const { total } = await readCart(cart.id);
    for (const json of [
      { promo_codes: ["PIX"] },
      { metadata: { payment_method: "pix" } },
      { promo_codes: ["PIX"], metadata: { payment_method: "pix", note: "x" } },
    ]) {
      await app.store(`/store/carts/${cart.id}`, { json });
      expect((await readCart(cart.id)).total).toBe(total);
    }
    const { cart: born } = await ok(
      app.store<{ cart: { id: string; metadata: object | null } }>("/store/carts", {
        json: { region_id: app.seeded.regionId, metadata: { payment_method: "pix", note: "x" } },
      }),
    );
    expect(born.metadata).toEqual({ note: "x" });
  });

  it("gets no order when the session was slipped in, and may choose again", async () => {
    const cart = await readyCart(app);
    await app.sql("update payment_session set provider_id = $1 where payment_collection_id = $2", [
      OTHER,
      cart.paymentCollectionId,
    ]);
    const refused = await app.store<Refusal>(`/store/carts/${cart.id}/complete`, { method: "POST" });
    expect([refused.status, refused.body.code]).toEqual([400, "payment_method_changed"]);
    expect(discounted(await readCart(cart.id))).toBe(false);
    await placeOrder(app, { ...cart, ...(await startPix(app, cart.id)) });
  });

  it("gets no other session on an order that was placed at the PIX price", async () => {
    const cart = await readyCart(app);
    const order = await placeOrder(app, cart);
    const refused = await chooseOther(cart.paymentCollectionId, app.proofOf(order.id));
    expect([refused.status, refused.body.code]).toEqual([400, "payment_method_by_order"]);
  });

  it("never has an order with the discount and another method, however requests interleave", async () => {
    const placed: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const cart = await readyCart(app);
      await Promise.all([
        chooseOther(cart.paymentCollectionId),
        startPix(app, cart.id).catch(() => undefined),
        chooseOther(cart.paymentCollectionId),
        app.store(`/store/carts/${cart.id}/complete`, { method: "POST" }),
      ]);
      // Whatever came of it, the shopper can still choose, and buys at that method's price.
      await chooseOther(cart.paymentCollectionId);
      await app.store(`/store/carts/${cart.id}/complete`, { method: "POST" });
      const [row] = await app.sql<{ order_id: string }>(
        "select order_id from order_cart where cart_id = $1",
        [cart.id],
      );
      placed.push(row!.order_id);
    }
    expect(placed).toHaveLength(3);
    const wrong = await app.sql(
      `select o.order_id from order_payment_collection o
         join payment_session s on s.payment_collection_id = o.payment_collection_id and s.deleted_at is null
         join order_item i on i.order_id = o.order_id
         join order_line_item_adjustment a on a.item_id = i.item_id and a.code = 'PIX' and a.deleted_at is null
        where s.provider_id = $1`,
      [OTHER],
    );
    expect(wrong).toEqual([]);
  });
});

/* ../shared/data/cases/after-sale.json, AS-08, and its kind: what was bought at a discount is changed at it. */
describe("an order by PIX that is changed afterwards", () => {
  type Line = {
    id: string;
    variant_id: string;
    quantity: number;
    unit_price: number;
    adjustments: Adjustment[];
  };
  type Changed = { total: number; items: Line[]; summary: { pending_difference: number } };
  type Edit = { quantity?: number; add?: number; carry?: boolean };

  let admin: Client;
  let variants: { id: string }[];

  beforeAll(async () => {
    admin = await app.admin();
    const rows = await app.sql<{ id: string; product_id: string }>(
      `select distinct on (v.product_id) v.id, v.product_id from product_variant v
        where v.deleted_at is null order by v.product_id limit 2`,
    );
    for (const { id, product_id } of rows) {
      const prices = [{ currency_code: "brl", amount: 50 }];
      await ok(admin(`/admin/products/${product_id}/variants/${id}`, { json: { prices } }));
    }
    await app.sql(
      `update inventory_level l set stocked_quantity = l.reserved_quantity + 1000,
              raw_stocked_quantity = jsonb_build_object('value', (l.reserved_quantity + 1000)::text, 'precision', 20)`,
    );
    variants = rows;
    for (const [code, method] of [
      ["DEZPORCENTO", { type: "percentage", value: 10 }],
      ["QUINZE", { type: "fixed", value: 15 }],
      ["VINTE", { type: "fixed", value: 20 }],
    ] as const) {
      const application_method = {
        target_type: "items",
        allocation: "across",
        currency_code: "brl",
        ...method,
      };
      await ok(
        admin("/admin/promotions", {
          json: { code, type: "standard", status: "active", application_method },
        }),
      );
    }
  });

  async function bought(codes: string[], lines = [2], pay = true): Promise<string> {
    const items = lines.map((quantity, index) => ({ variant_id: variants[index]!.id, quantity }));
    const cart = await readyCart(app, { items });
    if (codes.length) {
      await ok(app.store(`/store/carts/${cart.id}/promotions`, { json: { promo_codes: codes } }));
    }
    const ready = { ...cart, ...(await startPix(app, cart.id)) };
    return (await (pay ? paidOrder : placeOrder)(app, ready)).id;
  }
  const read = async (id: string) =>
    (
      await ok(
        admin<{ order: Changed }>(`/admin/orders/${id}?fields=total,summary,*items,*items.adjustments`),
      )
    ).order;
  const state = ({ total, summary }: Changed) => [total, summary.pending_difference];

  async function edit(orderId: string, { quantity, add, carry }: Edit): Promise<Changed> {
    const { order_change: change } = await ok(
      admin<{ order_change: { id: string } }>("/admin/order-edits", { json: { order_id: orderId } }),
    );
    const flag = () =>
      ok(admin(`/admin/order-changes/${change.id}`, { json: { carry_over_promotions: carry } }));
    const line = (await read(orderId)).items.find(({ variant_id: id }) => id === variants[0]!.id)!;
    let preview: Changed | undefined;
    const does = async (step: string, json: object) => {
      ({ order_preview: preview } = await ok(
        admin<{ order_preview: Changed }>(`/admin/order-edits/${orderId}${step}`, { json }),
      ));
    };
    if (carry) {
      await flag();
    }
    if (quantity !== undefined) {
      // Once too often: what was planned first must not stay.
      await does(`/items/item/${line.id}`, { quantity: 7 });
      await does(`/items/item/${line.id}`, { quantity });
    }
    if (add) {
      await does("/items", { items: [{ variant_id: variants[1]!.id, quantity: add }] });
    }
    if (carry === false) {
      await flag();
      preview = undefined;
    }
    await ok(admin(`/admin/order-edits/${orderId}/confirm`, { method: "POST" }));
    const order = await read(orderId);
    if (preview) {
      expect(preview.total).toBe(order.total);
    }
    for (const { amount } of order.items.flatMap(({ adjustments }) => adjustments)) {
      expect(amount * 100).toBeCloseTo(Math.round(amount * 100), 9);
    }
    return order;
  }

  it.each<[string, string[], number[], (Edit & { becomes: [number, number] })[]]>([
    [
      "PIX's",
      [],
      [2],
      [
        { quantity: 3, carry: true, becomes: [142.5, 47.5] },
        { quantity: 1, carry: true, becomes: [47.5, -47.5] },
        { quantity: 3, becomes: [142.5, 47.5] },
        { quantity: 4, carry: false, becomes: [190, 95] },
        { quantity: 1, becomes: [47.5, -47.5] },
        { add: 1, becomes: [95, 0] },
      ],
    ],
    [
      // 10 % off 100, then 5 % off 90: 85.50. A new coffee has the coupon where it is carried over.
      "a percentage's and PIX's",
      ["DEZPORCENTO"],
      [2],
      [
        { quantity: 3, becomes: [128.25, 42.75] },
        { quantity: 1, carry: true, becomes: [42.75, -42.75] },
        { quantity: 3, carry: true, becomes: [128.25, 42.75] },
        { quantity: 1, becomes: [42.75, -42.75] },
        { add: 1, carry: true, becomes: [85.5, 0] },
        { add: 1, becomes: [133, 47.5] },
      ],
    ],
    [
      // R$ 15 off 150 on two lines, then 5 % off 135: 128.25.
      "a sum's and PIX's",
      ["QUINZE"],
      [2, 1],
      [
        { quantity: 3, becomes: [171, 42.75] },
        { quantity: 1, becomes: [85.5, -42.75] },
        { quantity: 4, carry: true, becomes: [213.75, 85.5] },
        { quantity: 1, carry: true, becomes: [85.5, -42.75] },
        { add: 1, carry: true, becomes: [128.25, 0] },
      ],
    ],
    [
      // R$ 20 off 150, 13.33 and 6.67, then 5 % off 130: 123.50.
      "an odd sum's and PIX's",
      ["VINTE"],
      [2, 1],
      [{ quantity: 4, becomes: [205.83, 82.33] }],
    ],
  ])(
    "AS-08: keeps %s discount in proportion, up and down, carried over or not",
    async (_, codes, lines, edits) => {
      const id = await bought(codes, lines);
      for (const { becomes, ...change } of edits) {
        expect([change, state(await edit(id, change))]).toEqual([change, becomes]);
      }
    },
  );

  it("AS-08: costs what it cost, whatever became of the coupon and of the method's discount since", async () => {
    const id = await bought(["DEZPORCENTO"], [2]);
    await ok(
      admin(`/admin/promotions/${await promotionId("DEZPORCENTO")}`, { json: { status: "inactive" } }),
    );
    await setPercent(0);
    expect(state(await edit(id, { quantity: 3, carry: true }))).toEqual([128.25, 42.75]);
    expect(state(await edit(id, { quantity: 2 }))).toEqual([85.5, 0]);
    await setPercent(5);
  });
  const promotionId = async (code: string) =>
    (
      await app.sql<{ id: string }>("select id from promotion where code = $1 and deleted_at is null", [code])
    )[0]!.id;

  it("AS-08: is charged anew at the discount when it is not paid yet", async () => {
    const id = await bought([], [2], false);
    expect(state(await edit(id, { quantity: 3 }))).toEqual([142.5, 142.5]);
  });

  it("AS-08: owes no more for a bag exchanged for another of that price", async () => {
    const id = await bought([], [2]);
    const [line] = (await read(id)).items;
    const sent = { items: [{ id: line!.id, quantity: 2 }] };
    await ok(admin(`/admin/orders/${id}/fulfillments`, { json: sent }));
    const { exchange } = await ok(
      admin<{ exchange: { id: string } }>("/admin/exchanges", { json: { order_id: id } }),
    );
    const step = (name: string, json: object) =>
      ok(admin<{ order_preview: Changed }>(`/admin/exchanges/${exchange.id}${name}`, { json }));
    await step("/inbound/items", { items: [{ id: line!.id, quantity: 1 }] });
    const { order_preview: preview } = await step("/outbound/items", {
      items: [{ variant_id: variants[1]!.id, quantity: 1 }],
    });
    const added = preview.items.find(({ variant_id: variant }) => variant === variants[1]!.id);
    expect(added?.adjustments.map(({ code, amount }) => [code, amount])).toEqual([["PIX", 2.5]]);
    // The other bag's price falls away when it is received.
    expect(preview.summary.pending_difference).toBe(47.5);
    await step("/request", {});
    expect((await read(id)).total).toBe(142.5);
  });
});
