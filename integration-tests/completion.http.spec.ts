import {
  address,
  chooseShipping,
  createCart,
  eventually,
  newEmail,
  ok,
  placeOrder,
  readyCart,
  someVariant,
  startApp,
  startPix,
  validCpf,
  type App,
  type Item,
} from "@mestres/testing";

type Completion = { type?: string; code?: string; message?: string };

let app: App;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app?.stop());

const complete = (cartId: string) =>
  app.store<Completion>(`/store/carts/${cartId}/complete`, { method: "POST" });

describe("the last units", () => {
  /** Leaves so many available of every item that the variant is made of. */
  const leave = (variantId: string, available: number) =>
    app.sql(
      `update inventory_level l set stocked_quantity = l.reserved_quantity + $2::int,
              raw_stocked_quantity = jsonb_build_object('value', (l.reserved_quantity + $2::int)::text, 'precision', 20)
         from product_variant_inventory_item v
        where v.inventory_item_id = l.inventory_item_id and v.variant_id = $1`,
      [variantId, available],
    );
  const available = async (variantId: string): Promise<number[]> =>
    (
      await app.sql<{ left: number }>(
        `select (l.stocked_quantity - l.reserved_quantity)::int as left from inventory_level l
           join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id
          where v.variant_id = $1 order by 1`,
        [variantId],
      )
    ).map(({ left }) => left);
  const reservationsAgree = async () =>
    app.sql(
      `select l.inventory_item_id from inventory_level l
        where l.deleted_at is null and l.reserved_quantity <> coalesce(
          (select sum(r.quantity) from reservation_item r where r.deleted_at is null
             and r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id), 0)`,
    );
  const twoLines = (variant_id: string, each: number): Item[] => [
    { variant_id, quantity: each },
    { variant_id, quantity: each, metadata: { gift: "sim" } },
  ];

  it("AS-01: are not sold twice by a kit and its own coffee in one cart", async () => {
    const kit = await someVariant(app, "kit-tres-serras");
    const [bag] = await app.sql<{ id: string; title: string }>(
      `select own.variant_id as id, p.title from product_variant_inventory_item kit
         join product_variant_inventory_item own
           on own.inventory_item_id = kit.inventory_item_id and own.variant_id <> kit.variant_id
         join product_variant v on v.id = own.variant_id
         join product p on p.id = v.product_id
        where kit.variant_id = $1 limit 1`,
      [kit.id],
    );
    await leave(kit.id, 50);
    await leave(bag!.id, 2);
    const cart = await readyCart(app, {
      items: [
        { variant_id: bag!.id, quantity: 2 },
        { variant_id: kit.id, quantity: 2 },
      ],
    });
    const refused = await complete(cart.id);
    expect([refused.status, refused.body.code]).toEqual([400, "insufficient_inventory"]);
    expect(refused.body.message).toContain(bag!.title);
    expect(refused.body.message).toMatch(/Restam 2 de .* pede 4/);
    expect(refused.body.message).not.toContain(cart.id);
    expect(await available(bag!.id)).toEqual([2]);

    await placeOrder(app, await readyCart(app, { items: [{ variant_id: bag!.id, quantity: 2 }] }));
    expect(await available(bag!.id)).toEqual([0]);
    await leave(kit.id, 50);
  });

  it("AS-02: are not sold twice by two lines of one variant", async () => {
    const { id } = await someVariant(app);
    await leave(id, 4);
    const cart = await readyCart(app, { items: twoLines(id, 3) });
    const [{ lines } = { lines: 0 }] = await app.sql<{ lines: number }>(
      "select count(*)::int as lines from cart_line_item where cart_id = $1 and deleted_at is null",
      [cart.id],
    );
    expect(lines).toBe(2);
    const refused = await complete(cart.id);
    expect([refused.status, refused.body.code]).toEqual([400, "insufficient_inventory"]);
    expect(await available(id)).toEqual([4]);
    await ok(complete((await readyCart(app, { items: twoLines(id, 2) })).id));
    expect(await available(id)).toEqual([0]);
  });

  it("go to the first of several carts that ask for them at once, and a replay finds its order", async () => {
    const { id } = await someVariant(app);
    // Each cart takes two on two lines, which core compares with the stock one by one.
    await leave(id, 5);
    const carts = await Promise.all([1, 2, 3, 4].map(() => readyCart(app, { items: twoLines(id, 1) })));
    const answers = await Promise.all(carts.map((cart) => complete(cart.id)));
    const won = answers.filter(({ body }) => body.type === "order");
    const lost = answers.filter(({ body }) => body.type !== "order");
    expect(lost.map(({ status, body }) => [status, body.code ?? body])).toEqual([
      [400, "insufficient_inventory"],
      [400, "insufficient_inventory"],
    ]);
    expect(won).toHaveLength(2);
    await eventually("the losers' reservations are given back", async () => {
      const [left] = await available(id);
      return left === 1;
    });
    expect(await reservationsAgree()).toEqual([]);
    const [orders] = await app.sql<{ count: number }>(
      "select count(*)::int as count from order_cart where cart_id = any($1) and deleted_at is null",
      [carts.map((cart) => cart.id)],
    );
    expect(orders?.count).toBe(2);

    const winner = carts[answers.findIndex(({ body }) => body.type === "order")]!;
    expect((await ok(complete(winner.id))).type).toBe("order");
    await leave(id, 50);
  });
});

describe("a CPF or CNPJ", () => {
  /** A cart of which only the document is missing. */
  async function cartWithoutDocument(): Promise<string> {
    const id = await createCart(app);
    const json = { email: newEmail(), shipping_address: address, billing_address: address };
    await ok(app.store(`/store/carts/${id}`, { json }));
    await chooseShipping(app, id);
    await startPix(app, id);
    return id;
  }
  const require = async (required: boolean | null) =>
    ok(
      (await app.admin())("/admin/mestres/settings/fiscal", {
        json: { values: { require_document: required } },
      }),
    );

  it("is asked for in Brazil, by one call that the refusal names, and the cart becomes an order with it", async () => {
    const id = await cartWithoutDocument();
    const refused = await complete(id);
    expect([refused.status, refused.body.code]).toEqual([400, "fiscal_identity_required"]);
    expect(refused.body.message).toContain("POST /store/carts/{id}/fiscal-identity");
    expect(JSON.stringify(refused.body)).not.toContain(id);
    await ok(
      app.store(`/store/carts/${id}/fiscal-identity`, { json: { document: validCpf, name: "Maria Silva" } }),
    );
    expect((await ok(complete(id))).type).toBe("order");
    // What is an order already is not asked again.
    expect((await ok(complete(id))).type).toBe("order");
  });

  it("is not asked for where the shop does not want it", async () => {
    await require(false);
    try {
      expect((await ok(complete(await cartWithoutDocument()))).type).toBe("order");
    } finally {
      await require(null);
    }
    expect((await complete(await cartWithoutDocument())).body.code).toBe("fiscal_identity_required");
  });
});
