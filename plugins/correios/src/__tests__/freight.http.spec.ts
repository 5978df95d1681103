import { address, createCart, eventually, ok, someVariant, startApp, type App } from "@mestres/testing";

type Quote = {
  shipping_option_id: string;
  kind: string;
  amount: number;
  days: number | null;
  delivery_by: string | null;
};
type Quotes = { quotes: Quote[]; unavailable: { code: string; message: string } | null };
type Cart = {
  id: string;
  shipping_methods: { amount: number }[];
  items: { id: string }[];
};

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());
afterEach(() => ok(app.sandbox("/control/faults", { json: { service: "correios", mode: "ok" } })));

const break_ = (mode: string) => ok(app.sandbox("/control/faults", { json: { service: "correios", mode } }));
const ask = (json: object) => app.store<Quotes & { code?: string }>("/store/freight/quotes", { json });
const kinds = ({ quotes }: Quotes) => quotes.map(({ kind }) => kind);

describe("freight quotes", () => {
  it("are the same for items and for a cart that holds them, and are what the cart is charged", async () => {
    const { id: variant_id } = await someVariant(app);
    const items = [{ variant_id, quantity: 2 }];
    const forItems = await ok(ask({ cep: "30140-071", items }));
    expect(kinds(forItems)).toEqual(["correios", "correios", "pickup"]);
    expect(forItems.unavailable).toBeNull();
    expect(forItems.quotes[2]).toMatchObject({ amount: 0, pickup: { name: "Balcão da torrefação" } });

    const cartId = await createCart(app, items);
    expect((await ask({ cart_id: cartId })).body.code).toBe("freight_cep_missing");
    await ok(
      app.store(`/store/carts/${cartId}`, {
        json: { shipping_address: { ...address, postal_code: "30140071" } },
      }),
    );
    expect(await ok(ask({ cart_id: cartId }))).toEqual(forItems);
    const elsewhere = await ok(ask({ cart_id: cartId, cep: "69005010" }));
    expect(elsewhere.quotes[0]!.amount).toBeGreaterThan(forItems.quotes[0]!.amount);

    const [pac] = forItems.quotes;
    const { cart } = await ok(
      app.store<{ cart: Cart }>(`/store/carts/${cartId}/shipping-methods`, {
        json: { option_id: pac!.shipping_option_id },
      }),
    );
    expect(Math.round(cart.shipping_methods[0]!.amount * 100)).toBe(pac!.amount);
    const [method] = await app.sql<{ data: object }>(
      "select data from cart_shipping_method where cart_id = $1",
      [cartId],
    );
    expect(method!.data).toMatchObject({
      service_code: "03298",
      days: pac!.days,
      deliver_by: pac!.delivery_by,
    });
  });

  it.each([
    ["a CEP that is none", { cep: "123" }, 400, "cep_invalid"],
    [
      "an item not sold",
      { items: [{ variant_id: "variant_nenhum", quantity: 1 }] },
      404,
      "variant_not_found",
    ],
    ["no items", { items: [] }, 400, undefined],
    ["a negative quantity", { items: [{ variant_id: "x", quantity: -1 }] }, 400, undefined],
  ])("refuse %s", async (_, change, status, code) => {
    const { id: variant_id } = await someVariant(app);
    const answer = await ask({ cep: "01001000", items: [{ variant_id, quantity: 1 }], ...change });
    expect(answer.status).toBe(status);
    if (code) expect(answer.body.code).toBe(code);
  });

  it("refuse a cart that is not there", async () => {
    const answer = await ask({ cart_id: "cart_nenhum", cep: "01001000" });
    expect([answer.status, answer.body.code]).toEqual([404, "cart_not_found"]);
  });
});

describe("with the Correios down", () => {
  const chosen = async (cep: string) => {
    const cartId = await createCart(app);
    await ok(
      app.store(`/store/carts/${cartId}`, { json: { shipping_address: { ...address, postal_code: cep } } }),
    );
    const { shipping_options } = await ok(
      app.store<{ shipping_options: { id: string; data: { id?: string } }[] }>(
        `/store/shipping-options?cart_id=${cartId}`,
      ),
    );
    const option = (id: string) => shipping_options.find(({ data }) => data.id === id)!.id;
    const choose = (id: string) =>
      app.store<{ cart: Cart; code: string; message: string }>(`/store/carts/${cartId}/shipping-methods`, {
        json: { option_id: option(id) },
      });
    return { cartId, choose };
  };

  it.each(["down", "timeout"])("(%s) pick-up stays, soon, and choosing PAC says why not", async (mode) => {
    const cep = mode === "down" ? "80020310" : "90010150";
    const { choose, cartId } = await chosen(cep);
    await break_(mode);
    const started = Date.now();
    const list = await ok(ask({ cart_id: cartId }));
    expect(Date.now() - started).toBeLessThan(5_500);
    expect([kinds(list), list.unavailable?.code]).toEqual([["pickup"], "freight_unavailable"]);
    const refused = await choose("pac");
    expect([refused.status, refused.body.code]).toEqual([400, "freight_unavailable"]);
    expect(refused.body.message).toContain("Correios");
    expect((await choose("pickup")).status).toBe(200);
  });

  it("a cart that has PAC can still change; it keeps the price it can, and drops the one it cannot", async () => {
    const { choose, cartId } = await chosen("50030230");
    // The outage of the test before may have opened the circuit.
    const { cart } = await eventually("PAC chosen", () => ok(choose("pac")));
    await break_("down");
    const line = `/store/carts/${cartId}/line-items/${cart.items[0]!.id}`;
    const lighter = await ok(
      app.store<{ cart: Cart }>(`/store/carts/${cartId}`, { json: { email: "marina@mestres.test" } }),
    );
    expect(lighter.cart.shipping_methods).toHaveLength(1);
    const heavier = await ok(app.store<{ cart: Cart }>(line, { json: { quantity: 9 } }));
    expect(heavier.cart.shipping_methods).toHaveLength(0);
  });
});
