import Medusa from "@medusajs/js-sdk";
import {
  address,
  chooseShipping,
  createCart,
  eventually,
  newEmail,
  ok,
  paidOrder,
  payPix,
  pixBecomes,
  placeOrder,
  readyCart,
  someVariant,
  startApp,
  startPix,
  validCpf,
  type App,
  type Client,
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
    const order = await paidOrder(app);
    return { order };
  }
});

type Refusal = { code: string; message: string };

/** Makes a coupon of 10 % off the coffees, or another one. */
const promote = (admin: Client, code: string, more: object = {}, method: object = {}) =>
  ok(
    admin("/admin/promotions", {
      json: {
        code,
        type: "standard",
        status: "active",
        application_method: {
          type: "percentage",
          target_type: "items",
          allocation: "across",
          value: 10,
          currency_code: "brl",
          ...method,
        },
        ...more,
      },
    }),
  );

describe("refusals of the store API", () => {
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
    const cartId = await createCart(app);
    const coupon = await app.store<Refusal>(`/store/carts/${cartId}/promotions`, {
      json: { promo_codes: ["NAOEXISTE"] },
    });
    expect([coupon.status, coupon.body.code]).toEqual([400, "coupon_unknown"]);
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

describe("coupons", () => {
  it("tells why a coupon is not taken, whatever capitals it is typed in", async () => {
    const admin = await app.admin();
    const make = (code: string, more?: object) => promote(admin, code, more);
    const campaign = (identifier: string, more: object) => ({
      campaign: { name: identifier, campaign_identifier: identifier, ...more },
    });
    await make("Natal10");
    await make("USADO", { limit: 1 });
    await app.sql("update promotion set used = 1 where code = 'USADO'");
    await make("VENCIDO", campaign("vencido", { starts_at: "2020-01-01", ends_at: "2020-02-01" }));
    await make("CEDO", campaign("cedo", { starts_at: "2999-01-01T03:00:00Z" }));
    await make("MINIMO", { rules: [{ attribute: "item_total", operator: "gte", values: ["100000"] }] });
    await make("POREMAIL", {
      ...campaign("por-email", {
        budget: { type: "use_by_attribute", attribute: "customer_email", limit: 1 },
      }),
    });

    const cartId = await createCart(app);
    const type = (code: string) =>
      app.store<Refusal & { cart?: { promotions: { code: string }[] } }>(
        `/store/carts/${cartId}/promotions`,
        {
          json: { promo_codes: [code] },
        },
      );
    for (const [code, reason] of [
      ["usado", "coupon_used_up"],
      ["VENCIDO", "coupon_expired"],
      ["CEDO", "coupon_not_started"],
      ["MINIMO", "coupon_minimum_not_reached"],
      ["POREMAIL", "coupon_needs_email"],
    ]) {
      const { status, body } = await type(code as string);
      expect([code, status, body.code]).toEqual([code, 400, reason]);
    }
    const { status, body } = await type(" natal10 ");
    expect([status, body.cart?.promotions.map(({ code }) => code)]).toEqual([200, ["Natal10"]]);
  });

  // ../shared/data/cases/after-sale.json, AS-04.
  it("gives a coupon's use back with an order that was cancelled unpaid, once, and keeps that of a paid one", async () => {
    const admin = await app.admin();
    const code = "UMAVEZ";
    await promote(admin, code, {
      limit: 1,
      campaign: {
        name: code,
        campaign_identifier: code,
        budget: { type: "use_by_attribute", attribute: "customer_email", limit: 1 },
      },
    });
    const used = async () =>
      (
        await app.sql<{ used: number; campaign: string; raw: string; mine: string }>(
          `select p.used, b.used as campaign, b.raw_used->>'value' as raw, u.used as mine
             from promotion p join promotion_campaign_budget b on b.campaign_id = p.campaign_id
             left join promotion_campaign_budget_usage u on u.budget_id = b.id and u.attribute_value = $2
            where p.code = $1`,
          [code, email],
        )
      ).map((row) => [row.used, row.campaign, row.raw, row.mine].map((value) => Number(value ?? 0)))[0];
    const order = async (promo = code) => {
      const cart = await readyCart(app, { email });
      await ok(app.store(`/store/carts/${cart.id}/promotions`, { json: { promo_codes: [promo] } }));
      return placeOrder(app, { ...cart, ...(await startPix(app, cart.id)) });
    };
    const cancel = (id: string) => ok(admin(`/admin/orders/${id}/cancel`, { method: "POST" }));
    const email = `cupom-${Date.now()}@mestres.test`;

    const unpaid = await order();
    expect(await used()).toEqual([1, 1, 1, 1]);
    const taken = await app.store<Refusal>(`/store/carts/${await createCart(app)}/promotions`, {
      json: { promo_codes: [code] },
    });
    expect([taken.status, taken.body.code]).toEqual([400, "coupon_used_up"]);
    await cancel(unpaid.id);
    await eventually("its use is given back", async () => (await used())?.[0] === 0);
    expect(await used()).toEqual([0, 0, 0, 0]);

    const paid = await order();
    // The job leaves alone what was noted: nothing is given back a second time.
    await app.sql(`update "order" set canceled_at = now() - interval '2 minutes' where id = $1`, [unpaid.id]);
    await app.runJob("give-back-coupon-uses");
    expect(await used()).toEqual([1, 1, 1, 1]);
    await payPix(app, paid.pix.pixCopiaECola);
    await pixBecomes(app, paid.id, "paid");
    await cancel(paid.id);
    await eventually("the cancelling was heard of", async () => {
      const rows = await app.sql(
        "select 1 from platform_inbox_entry where event_id = $1 and consumer = 'platform.coupon-uses' and status = 'processed'",
        [paid.id],
      );
      return rows.length === 1;
    });
    expect(await used()).toEqual([1, 1, 1, 1]);

    // An order whose cancelling was never noted is found by the job.
    await app.sql(
      "delete from platform_inbox_entry where event_id = $1 and consumer = 'platform.coupon-uses'",
      [unpaid.id],
    );
    await app.runJob("give-back-coupon-uses");
    expect(await used()).toEqual([0, 0, 0, 0]);

    // Money of a campaign comes back as it was spent, and another order's stays.
    const spendable = "VERBA";
    await promote(admin, spendable, {
      campaign: {
        name: spendable,
        campaign_identifier: spendable,
        budget: { type: "spend", limit: 10_000, currency_code: "brl" },
      },
    });
    const spent = async () => {
      const [row] = await app.sql<{ used: string }>(
        `select b.used from promotion p join promotion_campaign_budget b on b.campaign_id = p.campaign_id
          where p.code = $1`,
        [spendable],
      );
      return Number(row?.used);
    };
    const first = await order(spendable);
    const ofFirst = await spent();
    expect(ofFirst).toBeGreaterThan(0);
    await order(spendable);
    const ofBoth = await spent();
    await cancel(first.id);
    await eventually("the first order's part is back", async () => (await spent()) < ofBoth);
    expect(await spent()).toBeCloseTo(ofBoth - ofFirst, 2);
  }, 120_000);

  it("goes once to two carts that ask for its last use at once, and the other pays what it costs without it", async () => {
    const admin = await app.admin();
    for (const [code, more] of [
      ["ULTIMO", { limit: 1 }],
      [
        "ULTIMACAMPANHA",
        {
          campaign: {
            name: "última",
            campaign_identifier: "ultima",
            budget: { type: "usage", limit: 1 },
          },
        },
      ],
    ] as const) {
      await promote(admin, code, more);
      const carts = await Promise.all(
        [1, 2].map(async () => {
          const cart = await readyCart(app);
          await ok(app.store(`/store/carts/${cart.id}/promotions`, { json: { promo_codes: [code] } }));
          return { ...cart, ...(await startPix(app, cart.id)) };
        }),
      );
      const complete = (id: string) =>
        app.store<Refusal & { type?: string }>(`/store/carts/${id}/complete`, { method: "POST" });
      const answers = await Promise.all(carts.map(({ id }) => complete(id)));
      const lost = answers.findIndex(({ body }) => body.type !== "order");
      expect(answers.filter(({ body }) => body.type === "order")).toHaveLength(1);
      expect([answers[lost]!.status, answers[lost]!.body.code]).toEqual([400, "coupon_used_up"]);
      expect(answers[lost]!.body.message).toContain(`O cupom ${code} já foi usado`);
      const loser = carts[lost]!;
      // Told once more with its new total when only that cart asks, then it is paid without the coupon.
      const { pix } = await startPix(app, loser.id);
      expect(pix.amountCentavos).toBeGreaterThan(loser.pix.amountCentavos);
      expect((await complete(loser.id)).body.type).toBe("order");
    }
  });

  it("refuses a coupon that ended while it lay in the cart, with the new total", async () => {
    const admin = await app.admin();
    await promote(admin, "ACABOU", {
      campaign: { name: "acabou", campaign_identifier: "acabou", ends_at: "2999-01-01T00:00:00Z" },
    });
    const cart = await readyCart(app);
    await ok(app.store(`/store/carts/${cart.id}/promotions`, { json: { promo_codes: ["ACABOU"] } }));
    await startPix(app, cart.id);
    await app.sql("update promotion_campaign set ends_at = '2026-01-31T12:00:00Z' where name = 'acabou'");
    const refused = await app.store<Refusal>(`/store/carts/${cart.id}/complete`, { method: "POST" });
    expect([refused.status, refused.body.code]).toEqual([400, "coupon_expired"]);
    expect(refused.body.message).toMatch(/^O cupom ACABOU venceu em 31\/01\/2026\. O total agora é R\$/);
    await placeOrder(app, { ...cart, ...(await startPix(app, cart.id)) });
  });

  // ../shared/data/cases/after-sale.json, AS-03.
  it("makes an order of a cart that costs nothing, without a payment, and has it packed", async () => {
    const admin = await app.admin();
    await promote(admin, "TUDO", {}, { value: 100 });
    await promote(admin, "ENTREGA", {}, { value: 100, target_type: "shipping_methods" });
    const id = await createCart(app);
    const where = { email: newEmail(), shipping_address: address, billing_address: address };
    await ok(app.store(`/store/carts/${id}`, { json: where }));
    const document = { document: validCpf, name: "Maria Silva" };
    await ok(app.store(`/store/carts/${id}/fiscal-identity`, { json: document }));
    await chooseShipping(app, id, "pac");
    const { cart } = await ok(
      app.store<{ cart: { total: number } }>(`/store/carts/${id}/promotions`, {
        json: { promo_codes: ["TUDO", "ENTREGA"] },
      }),
    );
    expect(cart.total).toBe(0);
    // As a client does that opens one for every cart.
    await ok(app.store("/store/payment-collections", { json: { cart_id: id } }));
    const placed = await ok(
      app.store<{ type: string; order: { id: string } }>(`/store/carts/${id}/complete`, { method: "POST" }),
    );
    expect(placed.type).toBe("order");
    const { payment } = await ok(app.store<{ payment: object }>(`/store/orders/${placed.order.id}/payment`));
    expect(payment).toMatchObject({ status: "paid", method: null, amount: 0, received: 0, can_retry: false });
    const { orders } = await ok(
      admin<{ orders: { order_id: string }[] }>("/admin/correios/packing/to-pack?order=-created_at"),
    );
    expect(orders[0]?.order_id).toBe(placed.order.id);
    await eventually("the order is confirmed by mail", async () => {
      const mails = await ok(app.sandbox<{ to: string; subject: string }[]>("/control/mail"));
      const subjects = mails.filter(({ to }) => to === where.email).map(({ subject }) => subject);
      return subjects.length === 1 && subjects[0]?.includes("pedido confirmado");
    });
  });
});

/* ../shared/data/cases/after-sale.json, AS-15. */
describe("a price that ended while it lay in the cart", () => {
  /** A coffee on sale from 95 to 76. @returns how to end the sale */
  async function onSale(): Promise<{ variant_id: string; end: () => Promise<unknown> }> {
    const admin = await app.admin();
    const [variant] = await app.sql<{ id: string; product_id: string }>(
      "select id, product_id from product_variant where deleted_at is null order by id limit 1",
    );
    const { id, product_id } = variant!;
    const prices = [{ currency_code: "brl", amount: 95 }];
    await ok(admin(`/admin/products/${product_id}/variants/${id}`, { json: { prices } }));
    const { price_list: list } = await ok(
      admin<{ price_list: { id: string } }>("/admin/price-lists", {
        json: {
          title: "Oferta",
          description: "Oferta da semana",
          type: "sale",
          status: "active",
          prices: [{ currency_code: "brl", amount: 76, variant_id: id }],
        },
      }),
    );
    return {
      variant_id: id,
      end: () =>
        ok(admin(`/admin/price-lists/${list.id}`, { json: { ends_at: new Date(Date.now() - 1000) } })),
    };
  }
  const complete = (id: string) =>
    app.store<Refusal & { type?: string; order?: { total: number } }>(`/store/carts/${id}/complete`, {
      method: "POST",
    });

  it("AS-15: is not charged any more when the payment is opened afterwards", async () => {
    const { variant_id, end } = await onSale();
    const cart = await readyCart(app, { items: [{ variant_id, quantity: 1 }] });
    // 5 % off for PIX, and pick-up is free.
    expect(cart.pix.amountCentavos).toBe(7220);
    await end();
    expect((await startPix(app, cart.id)).pix.amountCentavos).toBe(9025);
    const { body } = await complete(cart.id);
    expect([body.type, body.order?.total]).toEqual(["order", 90.25]);
  });

  it("AS-15: is told with the new total when the payment was opened before, and paid at what it is", async () => {
    const { variant_id, end } = await onSale();
    const cart = await readyCart(app, { items: [{ variant_id, quantity: 1 }] });
    await end();
    const { status, body } = await complete(cart.id);
    expect([status, body.code]).toEqual([400, "cart_price_changed"]);
    expect(body.message?.replace(/\s/g, " ")).toMatch(
      /^O preço de .+ mudou\. O total agora é R\$ 90,25: confira e escolha de novo como pagar\.$/,
    );
    expect((await startPix(app, cart.id)).pix.amountCentavos).toBe(9025);
    expect((await complete(cart.id)).body.type).toBe("order");
  });

  it("AS-15: stays where staff has set it, and for an order that was placed with it", async () => {
    const { variant_id, end } = await onSale();
    const [kept, placed] = [
      await readyCart(app, { items: [{ variant_id, quantity: 1 }] }),
      await readyCart(app, { items: [{ variant_id, quantity: 1 }] }),
    ];
    await app.sql("update cart_line_item set is_custom_price = true where cart_id = $1", [kept.id]);
    await ok(complete(placed.id));
    await end();
    expect((await complete(placed.id)).body.type).toBe("order");
    expect((await startPix(app, kept.id)).pix.amountCentavos).toBe(7220);
    expect((await complete(kept.id)).body.type).toBe("order");
  });
});
