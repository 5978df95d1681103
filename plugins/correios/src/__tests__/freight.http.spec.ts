import { localDate } from "@mestres/platform/lib/clock";
import {
  address,
  afterJobs,
  chooseShipping,
  createCart,
  eventually,
  newEmail,
  ok,
  placeOrder,
  someVariant,
  startApp,
  startPix,
  validCpf,
  type App,
  type Client,
} from "@mestres/testing";

type Quote = {
  shipping_option_id: string;
  kind: string;
  service_code?: string;
  amount: number;
  estimated: boolean;
  days: number | null;
  delivery_by: string | null;
};
type Quotes = { quotes: Quote[]; unavailable: { code: string; message: string } | null };
type Cart = {
  id: string;
  shipping_methods: { amount: number }[];
  items: { id: string }[];
};

type Estimate = {
  order_id: string;
  state: string;
  cep: string;
  parcels: number;
  charged: number;
  estimated: number;
  real: number | null;
  difference: number | null;
};

let app: App;
let admin: Client;
beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
});
afterAll(() => app?.stop());
afterEach(() => ok(app.sandbox("/control/faults", { json: { service: "correios", mode: "ok" } })));

const break_ = (mode: string) => ok(app.sandbox("/control/faults", { json: { service: "correios", mode } }));
const ask = (json: object) => app.store<Quotes & { code?: string }>("/store/freight/quotes", { json });
const kinds = ({ quotes }: Quotes) => quotes.map(({ kind }) => kind);
const configure = (values: object) => ok(admin("/admin/mestres/settings/correios", { json: { values } }));

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
    if (code) {
      expect(answer.body.code).toBe(code);
    }
  });

  it("refuse a cart that is not there", async () => {
    const answer = await ask({ cart_id: "cart_nenhum", cep: "01001000" });
    expect([answer.status, answer.body.code]).toEqual([404, "cart_not_found"]);
  });
});

describe("with the Correios down", () => {
  const chosen = async (cep: string, quantity = 1) => {
    const { id: variant_id } = await someVariant(app);
    const cartId = await createCart(app, [{ variant_id, quantity }]);
    const where = { ...address, postal_code: cep };
    await ok(
      app.store(`/store/carts/${cartId}`, {
        json: { email: newEmail(), shipping_address: where, billing_address: where },
      }),
    );
    const choose = async (quote: Quote | undefined) =>
      (
        await ok(
          app.store<{ cart: Cart }>(`/store/carts/${cartId}/shipping-methods`, {
            json: { option_id: quote?.shipping_option_id },
          }),
        )
      ).cart;
    return { cartId, choose };
  };
  const pacOf = ({ quotes }: Quotes) => quotes.find(({ service_code: code }) => code === "03298");
  const centavos = (cart: Cart) => Math.round(cart.shipping_methods[0]!.amount * 100);

  it.each([
    ["down", "80020310"],
    ["timeout", "90010150"],
    ["contract", "60025000"],
  ])(
    "(%s) every way stays, by the shop's own table and marked so, and is sold at that price",
    async (mode, cep) => {
      const { choose, cartId } = await chosen(cep);
      await break_(mode);
      const started = Date.now();
      const list = await ok(ask({ cart_id: cartId }));
      expect(Date.now() - started).toBeLessThan(3_500);
      expect(list.unavailable).toBeNull();
      expect(list.quotes.map(({ kind, estimated }) => [kind, estimated])).toEqual([
        ["correios", true],
        ["correios", true],
        ["pickup", false],
      ]);
      const pac = pacOf(list)!;
      expect(pac.days).toBeGreaterThan(2);
      expect(centavos(await choose(pac))).toBe(pac.amount);
      const again = Date.now();
      expect((await ok(ask({ cep: "69005010", cart_id: cartId }))).quotes[0]!.estimated).toBe(true);
      expect(Date.now() - again).toBeLessThan(500);
    },
  );

  it("a chosen freight keeps its price when they are back; staff learn what it really cost", async () => {
    const { choose, cartId } = await chosen("66010000");
    await break_("down");
    const pac = await eventually("an estimate", async () => {
      const quote = pacOf(await ok(ask({ cart_id: cartId })));
      return quote?.estimated && quote;
    });
    await choose(pac);
    await break_("ok");
    // Each a CEP that nothing was told about yet: an estimate, once told, stands for a while.
    let next = 66_100;
    await eventually("a real price elsewhere", async () => {
      const quote = pacOf(await ok(ask({ cart_id: cartId, cep: `${next++}000` })));
      return quote && !quote.estimated;
    });
    const changed = await ok(
      app.store<{ cart: Cart }>(`/store/carts/${cartId}`, { json: { email: newEmail() } }),
    );
    expect(centavos(changed.cart)).toBe(pac.amount);
    // What a client says that it was told is no reason to charge that.
    const forged = await ok(
      app.store<{ cart: Cart }>(`/store/carts/${cartId}/shipping-methods`, {
        json: {
          option_id: pac.shipping_option_id,
          data: { service_code: "03298", cost: 1, amount: 1, seal: "0".repeat(64) },
        },
      }),
    );
    expect(centavos(forged.cart)).toBe(pac.amount);

    await ok(
      app.store(`/store/carts/${cartId}/fiscal-identity`, {
        json: { document: validCpf, name: "Maria Silva" },
      }),
    );
    await startPix(app, cartId);
    const { order } = await ok(
      app.store<{ order: { id: string } }>(`/store/carts/${cartId}/complete`, { method: "POST" }),
    );
    const estimate = await afterJobs(
      "the real price",
      () => app.runJob("settle-freight-estimates"),
      async () => {
        const { estimates } = await ok(admin<{ estimates: Estimate[] }>("/admin/correios/estimates"));
        const found = estimates.find(({ order_id }) => order_id === order.id);
        return found?.state === "known" && found;
      },
    );
    expect(estimate).toMatchObject({
      charged: pac.amount,
      estimated: pac.amount,
      parcels: 1,
      cep: "66010000",
    });
    expect(estimate.difference).toBe(estimate.real! - pac.amount);
    const { totals, days } = await ok(
      admin<{ totals: { known: number; difference: number }; days: object[] }>(
        `/admin/correios/estimates?state=known&from=${localDate()}&to=${localDate()}`,
      ),
    );
    expect(totals).toMatchObject({ known: 1, difference: estimate.difference });
    expect(days).toHaveLength(1);
    expect((await admin("/admin/correios/estimates?state=lost")).status).toBe(400);
    expect((await admin("/admin/correios/estimates?from=2026-99-99")).status).toBe(400);
  }, 120_000);

  it("a cart that has PAC can still change, to an estimate where the Correios would have to be asked", async () => {
    const { choose, cartId } = await chosen("50030230");
    const pac = await eventually("PAC", async () => pacOf(await ok(ask({ cart_id: cartId }))));
    const cart = await choose(pac);
    await break_("down");
    const line = `/store/carts/${cartId}/line-items/${cart.items[0]!.id}`;
    const same = await ok(
      app.store<{ cart: Cart }>(`/store/carts/${cartId}`, { json: { email: "marina@mestres.test" } }),
    );
    expect(centavos(same.cart)).toBe(pac.amount);
    const heavier = await ok(app.store<{ cart: Cart }>(line, { json: { quantity: 4 } }));
    expect(centavos(heavier.cart)).toBeGreaterThan(pac.amount);
  });
});

describe("an answer of the Correios that is none", () => {
  let next = 20_000;
  /** A CEP that nobody has asked about: nothing that is remembered answers. */
  const newCep = () => `${next++}100`;

  /** A cart that only needs its freight and its payment. */
  async function cartTo(cep: string) {
    const where = { ...address, postal_code: cep };
    const email = newEmail();
    const id = await createCart(app);
    await ok(
      app.store(`/store/carts/${id}`, { json: { email, shipping_address: where, billing_address: where } }),
    );
    await ok(
      app.store(`/store/carts/${id}/fiscal-identity`, { json: { document: validCpf, name: "Maria Silva" } }),
    );
    const quote = async (elsewhere?: string) =>
      (await ok(ask({ cart_id: id, ...(elsewhere && { cep: elsewhere }) }))).quotes;
    return { id, email, quote };
  }

  it.each(["too_many", "forbidden", "html_500", "garbage"])(
    "(%s) an order is placed with an estimated freight, at the price that was shown",
    async (mode) => {
      const { id, email, quote } = await cartTo(newCep());
      // A fault counts only where the Correios would have been asked.
      await eventually("a price of the Correios", async () =>
        (await quote(newCep())).some(({ kind, estimated }) => kind === "correios" && !estimated),
      );
      await break_(mode);
      const shown = await quote();
      expect(shown.map(({ kind, estimated }) => [kind, estimated])).toEqual([
        ["correios", true],
        ["correios", true],
        ["pickup", false],
      ]);
      await chooseShipping(app, id, "pac");
      const order = await placeOrder(app, { id, email, ...(await startPix(app, id)) });
      const [method] = await app.sql<{ amount: string; data: { estimated: boolean } }>(
        `select method.amount, method.data from order_shipping
         join order_shipping_method method on method.id = order_shipping.shipping_method_id
         where order_shipping.order_id = $1`,
        [order.id],
      );
      expect(method?.data.estimated).toBe(true);
      const pac = shown.find(({ service_code }) => service_code === "03298");
      expect(Math.round(Number(method?.amount) * 100)).toBe(pac?.amount);
    },
  );
});

describe("the fallback table", () => {
  const RATES = "/admin/correios/rates";
  type Rates = { rates: { service: string; amount: number; source: string }[]; count: number };
  type Status = {
    refresh: { state: string; step: number; steps: number; written: number } | null;
    services: { service: string; lines: number; regions: number; of: number }[];
  };
  const list = (query: string) => ok(admin<Rates>(`${RATES}?${query}`));
  const status = () => ok(admin<Status>(`${RATES}/status`));
  const send = (csv: string, dry_run = false) =>
    admin<{ code?: string; imported: boolean; lines: number; problems: object[] }>(`${RATES}/import`, {
      json: { csv, dry_run },
    });
  const HEADER = "servico;cep_inicial;cep_final;peso_ate_g;preco;prazo_dias";

  it("is for staff, is there from the start, covers the country, and is found by CEP", async () => {
    expect((await app.anonymous(RATES)).status).toBe(401);
    const { services, refresh } = await status();
    expect(refresh).toBeNull();
    expect(services.slice(0, 2)).toEqual([
      expect.objectContaining({ service: "pac", regions: 53, of: 53 }),
      expect.objectContaining({ service: "sedex", regions: 53, of: 53 }),
    ]);
    const found = await list("q=01310-100&service=pac&limit=100&order=amount");
    // The capital's and the state's seventeen weights.
    expect(found.count).toBe(34);
    expect(found.rates.every(({ source, service }) => source === "seed" && service === "pac")).toBe(true);
    expect((await list("source=csv")).count).toBe(0);
    for (const query of ["order=id", "limit=0", "service=fedex", "nada=1"]) {
      expect((await admin(`${RATES}?${query}`)).body).toMatchObject({ code: "query_invalid" });
    }
  });

  it("goes out as a file and comes back, all of it or nothing", async () => {
    const file = await admin<string>(`${RATES}/csv`);
    expect(file.headers.get("content-type")).toContain("text/csv");
    const before = (await list("limit=1")).count;
    const bad = await send(`${HEADER}\npac;01000000;19999999;1000;19,92;5\npac;x;19999999;2000;0;5`);
    expect([bad.status, bad.body.code, bad.body.imported]).toEqual([400, "rates_csv_invalid", false]);
    expect(bad.body.problems).toEqual([
      expect.objectContaining({ line: 3, column: "cep_inicial", value: "x", code: "cep_invalid" }),
      expect.objectContaining({ line: 3, column: "preco", value: "0", code: "price_invalid" }),
    ]);
    expect((await ok(send(file.body, true))).lines).toBe(before);
    expect((await list("source=csv")).count).toBe(0);
    expect(await ok(send(file.body))).toMatchObject({ imported: true, lines: before, problems: [] });
    expect((await list("source=csv")).count).toBe(before);
  });

  it("is filled from the Correios' prices on demand, once at a time, and shows how far it is", async () => {
    await configure({ pac_enabled: false, sedex_enabled: false, mini_enabled: true });
    try {
      const begun = await Promise.all(
        [1, 2].map(() => admin<{ id: string }>(`${RATES}/refresh`, { method: "POST" })),
      );
      expect(begun.map((answer) => answer.status)).toEqual([202, 202]);
      expect(begun[0]!.body.id).toBe(begun[1]!.body.id);
      const { refresh } = await eventually(
        "the table filled",
        async () => {
          const now = await status();
          return now.refresh?.state === "done" && now;
        },
        90_000,
      );
      expect(refresh).toMatchObject({ step: 11, steps: 11, written: 57 });
      expect(await list("service=mini&source=api")).toMatchObject({ count: 57 });
    } finally {
      await configure({ pac_enabled: null, sedex_enabled: null, mini_enabled: null });
    }
  }, 120_000);
});

describe("a service in the settings", () => {
  type Option = { id: string; name: string; price_type: string; data: { id?: string } | null };

  async function optionsOf(service: string): Promise<Option[]> {
    const { shipping_options: all } = await ok(
      admin<{ shipping_options: Option[] }>("/admin/shipping-options?limit=100"),
    );
    return all.filter(({ data }) => data?.id === service);
  }

  /** Events are handled behind the answer. */
  const appears = (service: string) =>
    eventually(`an option of ${service}`, async () => (await optionsOf(service)).length === 1);

  it("a service that staff switch on can be chosen without another step; one that they deleted stays away", async () => {
    expect(await optionsOf("sedex12")).toEqual([]);
    await configure({ sedex12_enabled: true, sedex10_enabled: false });
    await appears("sedex12");
    expect((await optionsOf("sedex12"))[0]).toMatchObject({
      name: "Correios SEDEX 12",
      price_type: "calculated",
    });
    expect(await optionsOf("sedex10")).toEqual([]);

    const [option] = await optionsOf("sedex12");
    await ok(admin(`/admin/shipping-options/${option?.id}`, { method: "DELETE" }));
    await configure({ handling_days: 2 });
    await configure({ sedex10_enabled: true });
    await appears("sedex10");
    expect(await optionsOf("sedex12")).toEqual([]);

    await configure({ sedex12_enabled: true, sedex10_enabled: true });
    await appears("sedex12");
    expect(await optionsOf("sedex10")).toHaveLength(1);
  });
});
