import Medusa from "@medusajs/js-sdk";
import {
  address,
  eventually,
  newEmail,
  ok,
  payPix,
  pixBecomes,
  startApp,
  validCpf,
  type App,
} from "@mestres/testing";

type PixData = { txid: string; pixCopiaECola: string; expiresAt: string };

let app: App;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app?.stop());

/** What a partner has: the shop's address and a publishable key. */
function partner(): Medusa {
  return new Medusa({
    baseUrl: app.url,
    publishableKey: app.seeded.publishableKey,
  });
}

describe("a purchase by an official js-sdk client", () => {
  it("lists, fills a cart, quotes Correios, pays by PIX and sees the order paid", async () => {
    const sdk = partner();
    const { regions } = await sdk.store.region.list();
    const region = regions.find(({ currency_code: code }) => code === "brl");
    expect(region?.countries?.map(({ iso_2: iso }) => iso)).toEqual(["br"]);

    const { products, count } = await sdk.store.product.list({
      region_id: region!.id,
      fields: "*variants.calculated_price,+variants.inventory_quantity",
    });
    expect(count).toBeGreaterThanOrEqual(14);
    const variant = products
      .flatMap((product) => product.variants ?? [])
      .find((candidate) => (candidate.inventory_quantity ?? 0) > 2)!;
    expect(variant.calculated_price?.calculated_amount).toBeGreaterThan(0);
    expect(variant.calculated_price?.is_calculated_price_tax_inclusive).toBe(true);

    const { cart } = await sdk.store.cart.create({ region_id: region!.id });
    await sdk.store.cart.createLineItem(cart.id, {
      variant_id: variant.id,
      quantity: 2,
    });
    await sdk.store.cart.update(cart.id, {
      email: newEmail(),
      shipping_address: { ...address, postal_code: "01310-200" },
      billing_address: address,
    });

    const { shipping_options: options } = await sdk.store.fulfillment.listCartOptions({ cart_id: cart.id });
    const calculated = options.filter(({ provider_id: provider }) => provider === "correios_correios");
    expect(calculated.map(({ price_type: type }) => type)).toEqual(["calculated", "calculated"]);
    const { shipping_option: quoted } = await sdk.store.fulfillment.calculate(calculated[0]!.id, {
      cart_id: cart.id,
    });
    expect(quoted.amount).toBeGreaterThan(5);
    const { cart: withFreight } = await sdk.store.cart.addShippingMethod(cart.id, {
      option_id: calculated[0]!.id,
    });
    expect(withFreight.shipping_total).toBe(quoted.amount);
    expect(withFreight.total).toBeCloseTo(
      2 * variant.calculated_price!.calculated_amount! + quoted.amount!,
      2,
    );

    const { payment_providers: providers } = await sdk.store.payment.listPaymentProviders({
      region_id: region!.id,
    });
    expect(providers.map(({ id }) => id)).toContain("pp_pix_pix");
    const { payment_collection: collection } = await sdk.store.payment.initiatePaymentSession(withFreight, {
      provider_id: "pp_pix_pix",
    });
    const session = collection.payment_sessions![0]!;
    const pix = session.data as PixData;
    expect(pix.txid).toMatch(/^[a-zA-Z0-9]{26,35}$/);
    expect(pix.pixCopiaECola).toMatch(/^000201.*6304[0-9A-F]{4}$/);
    expect(Date.parse(pix.expiresAt)).toBeGreaterThan(Date.now());

    // Choosing PIX took its discount off the products, as a line of the totals.
    const { cart: payable } = await sdk.store.cart.retrieve(cart.id, { fields: "total,*items.adjustments" });
    const discount = payable
      .items!.flatMap((item) => item.adjustments ?? [])
      .filter(({ code }) => code === "PIX")
      .reduce((sum, { amount }) => sum + amount, 0);
    expect(discount).toBeCloseTo(0.05 * 2 * variant.calculated_price!.calculated_amount!, 4);
    expect(payable.total).toBeCloseTo(withFreight.total - discount, 4);

    await sdk.client.fetch(`/store/carts/${cart.id}/fiscal-identity`, {
      method: "POST",
      body: { document: validCpf, name: "Maria Silva" },
    });
    const completed = await sdk.store.cart.complete(cart.id);
    if (completed.type !== "order") {
      throw new Error(JSON.stringify(completed.error));
    }
    const { order } = completed;
    expect(order.total).toBe(payable.total);

    // The helpers' own client gets the order's token as any shopper does: by the answer to a completion.
    await ok(app.store(`/store/carts/${cart.id}/complete`, { method: "POST" }));
    await payPix(app, pix.pixCopiaECola);
    const paid = await pixBecomes(app, order.id, "paid");
    // Both are whole centavos: the rounding only takes off what a float adds.
    expect(paid.amount).toBe(Math.round(order.total * 100 + 1e-6));

    const admin = await app.admin();
    const seen = await eventually("the order is captured", async () => {
      const { order: latest } = await ok(
        admin<{ order: { payment_status: string; summary: { paid_total: number } } }>(
          `/admin/orders/${order.id}?fields=payment_status,summary`,
        ),
      );
      return latest.payment_status === "captured" && latest;
    });
    expect(seen.summary.paid_total).toBe(order.total);

    const repeated = await sdk.store.cart.complete(cart.id);
    expect(repeated.type === "order" && repeated.order.id).toBe(order.id);
  });
});

describe("fiscal identity", () => {
  it("travels from the cart to the order, and never in clear in the database", async () => {
    const { order } = await buy();
    const admin = await app.admin();
    const digits = validCpf.replace(/\D/g, "");
    await eventually("the order has a fiscal identity", async () => {
      const { order: latest } = await ok(
        admin<{ order: { fiscal_identity?: { document_masked: string } } }>(
          `/admin/orders/${order.id}?fields=id,fiscal_identity.*`,
        ),
      );
      return latest.fiscal_identity?.document_masked;
    });
    const rows = await app.sql<{ row: string }>("select row_to_json(f)::text as row from fiscal_identity f");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(digits))).toBe(false);
  });

  async function buy() {
    const { paidOrder } = await import("@mestres/testing");
    const order = await paidOrder(app);
    return { order };
  }
});

describe("refusals of the store API", () => {
  type Refusal = { code: string; message: string };

  it.each([
    ["123.456.789-00", "cpf_invalid"],
    ["12ABC34501DE36", "cnpj_invalid"],
    ["12", "document_invalid"],
  ])("document %s is refused as %s", async (document, code) => {
    const { cart } = await ok(
      app.store<{ cart: { id: string } }>("/store/carts", {
        json: { region_id: app.seeded.regionId },
      }),
    );
    const answer = await app.store<Refusal>(`/store/carts/${cart.id}/fiscal-identity`, {
      json: { document, name: "Maria Silva" },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe(code);
    expect(answer.body.message).not.toMatch(/\bat .+:\d+/);
  });

  it("tells an unknown CEP from a malformed one", async () => {
    const unknown = await app.store<Refusal>("/store/cep/99999999");
    expect([unknown.status, unknown.body.code]).toEqual([404, "cep_not_found"]);
    const malformed = await app.store<Refusal>("/store/cep/123");
    expect([malformed.status, malformed.body.code]).toEqual([400, "cep_invalid"]);
  });

  it("says when the CEP services are down", async () => {
    for (const service of ["viacep", "brasilapi"]) {
      await ok(app.sandbox("/control/faults", { json: { service, mode: "down" } }));
    }
    const down = await app.store<Refusal>("/store/cep/30140071");
    expect([down.status, down.body.code]).toEqual([503, "cep_service_unavailable"]);
    for (const service of ["viacep", "brasilapi"]) {
      await ok(app.sandbox("/control/faults", { json: { service, mode: "ok" } }));
    }
  });

  it("quotes by the fallback table when Correios is down, and keeps pick-up", async () => {
    const { someVariant } = await import("@mestres/testing");
    const variant = await someVariant(app);
    await ok(app.sandbox("/control/faults", { json: { service: "correios", mode: "down" } }));
    const { quotes, unavailable } = await ok(
      app.store<{
        quotes: { kind: string; amount: number; estimated: boolean }[];
        unavailable: { code: string } | null;
      }>("/store/freight/quotes", {
        json: { cep: "69900001", items: [{ variant_id: variant.id, quantity: 1 }] },
      }),
    );
    await ok(app.sandbox("/control/faults", { json: { service: "correios", mode: "ok" } }));
    expect(unavailable).toBeNull();
    expect(quotes.map(({ kind, estimated }) => [kind, estimated])).toEqual([
      ["correios", true],
      ["correios", true],
      ["pickup", false],
    ]);
    expect(quotes.every(({ kind, amount }) => (kind === "pickup" ? amount === 0 : amount > 0))).toBe(true);
  });

  it("refuses a coupon that does not exist and a quantity above the stock", async () => {
    const { createCart, someVariant } = await import("@mestres/testing");
    const cartId = await createCart(app);
    const coupon = await app.store<Refusal>(`/store/carts/${cartId}/promotions`, {
      json: { promo_codes: ["NAOEXISTE"] },
    });
    expect(coupon.status).toBe(400);
    const { id } = await someVariant(app);
    const tooMany = await app.store<Refusal>(`/store/carts/${cartId}/line-items`, {
      json: { variant_id: id, quantity: 1_000_000 },
    });
    expect([tooMany.status, tooMany.body.code]).toEqual([400, "insufficient_inventory"]);
  });

  it("never opens the catalogue to a wrong publishable key", async () => {
    await ok(app.store("/store/coffees?limit=1"));
    const wrong = await app.anonymous("/store/coffees?limit=1", {
      headers: { "x-publishable-api-key": "pk_forged" },
    });
    expect(wrong.status).toBe(400);
    const none = await app.anonymous("/store/products?limit=1");
    expect(none.status).toBe(400);
  });
});
