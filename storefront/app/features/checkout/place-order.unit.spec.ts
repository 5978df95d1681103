import { http, HttpResponse, type HttpHandler } from "msw";
import { setupServer } from "msw/node";
import { placeOrder } from "./place-order.server";
import type { Checkout } from "./schema.server";

const BACKEND = "http://backend.test";
const at = (path: string) => `${BACKEND}/store${path}`;

process.env.BACKEND_URL = BACKEND;
process.env.PUBLISHABLE_KEY = "pk_test";
process.env.MESTRES_DEMO = "true";

const checkout: Checkout = {
  email: "ana@exemplo.com.br",
  name: "Ana Souza",
  document: { kind: "cpf", digits: "12345678909", formatted: "123.456.789-09", masked: "***.456.789-**" },
  phone: "+5531999990000",
  cep: "30160011",
  street: "Rua da Bahia",
  number: "1148",
  complement: "",
  neighborhood: "Lourdes",
  city: "Belo Horizonte",
  state: "MG",
  shipping_option: "so_pac",
  payment_method: "pix",
};

const ORDER = { id: "order_1", token: "token_1" };
const seen = { goods: 9_180, freight: 1_890 };
const card = { token: "card_token_1", payment_method_id: "visa", installments: 3 };
const byCard: Checkout = { ...checkout, payment_method: "card" };
const byBoleto: Checkout = { ...checkout, payment_method: "boleto" };

/** A backend in memory with one cart: what it was asked, and what it is told to refuse. */
function createBackend() {
  const state = {
    calls: [] as string[],
    addresses: [] as Record<string, unknown>[],
    cart: {
      id: "cart_1",
      completed_at: null as string | null,
      shipping_address: null as Record<string, unknown> | null,
      items: [
        {
          id: "line_1",
          variant_id: "v1",
          product_title: "Serra do Caparaó",
          variant_title: "250 g / Grãos",
          quantity: 2,
          unit_price: 45.9,
        },
      ],
      item_total: 91.8,
      shipping_total: 0,
    },
    stock: 5,
    freight: 18.9,
    /** Centavos that paying by PIX takes off. */
    pixDiscount: 0,
    /** What a new session charges beyond what the methods said, in reais. */
    drift: 0,
    sessions: [] as Record<string, unknown>[],
    sent: [] as unknown[],
    orders: 0,
  };
  const methods = () => {
    const amount = Math.round(state.cart.item_total * 100) + Math.round(state.cart.shipping_total * 100);
    return [
      {
        method: "pix",
        provider_id: "pp_pix_pix",
        amount: amount - state.pixDiscount,
        discount: state.pixDiscount,
        discount_percent: 5,
      },
      { method: "boleto", provider_id: "pp_boleto_boleto", amount, minimum: 500 },
      { method: "card", provider_id: "pp_card_mercadopago", amount, public_key: "TEST-1", installments: [] },
    ];
  };
  const cart = () => HttpResponse.json({ cart: state.cart });
  const refuse = (status: number, code: string) =>
    HttpResponse.json({ code, type: code, message: code }, { status });
  const note = (call: string) => state.calls.push(call);
  const handlers: HttpHandler[] = [
    http.get(at("/carts/:id"), cart),
    http.get(at("/product-variants"), () =>
      HttpResponse.json({
        variants: [{ id: "v1", inventory_quantity: state.stock, manage_inventory: true }],
      }),
    ),
    http.post(at("/carts/:id"), async ({ request }) => {
      note("address");
      const { shipping_address } = (await request.json()) as { shipping_address: Record<string, unknown> };
      state.addresses.push(shipping_address);
      state.cart.shipping_address = shipping_address;
      return cart();
    }),
    http.post(at("/carts/:id/fiscal-identity"), () => {
      note("identity");
      return HttpResponse.json({ fiscal_identity: {} });
    }),
    http.post(at("/carts/:id/shipping-methods"), () => {
      note("freight");
      state.cart.shipping_total = state.freight;
      return cart();
    }),
    http.post(at("/payment-collections"), () =>
      HttpResponse.json({ payment_collection: { id: "pay_col_1", payment_sessions: state.sessions } }),
    ),
    http.get(at("/payment-methods"), () => HttpResponse.json({ methods: methods() })),
    http.post(at("/payment-collections/:id/payment-sessions"), async ({ request }) => {
      note("session");
      const body = (await request.json()) as { provider_id: string };
      state.sent.push(body);
      const { amount } = methods().find(({ provider_id }) => provider_id === body.provider_id)!;
      const soon = new Date(Date.now() + 1_800_000).toISOString();
      const inDays = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
      const data = body.provider_id === "pp_boleto_boleto" ? { dueOn: inDays } : { expiresAt: soon };
      state.sessions = [
        { provider_id: body.provider_id, status: "pending", amount: amount / 100 + state.drift, data },
      ];
      return HttpResponse.json({
        payment_collection: { id: "pay_col_1", payment_sessions: state.sessions },
      });
    }),
    http.post(at("/carts/:id/complete"), () => {
      note("complete");
      if (!state.cart.completed_at) {
        state.orders++;
      }
      state.cart.completed_at ??= "2026-11-22T12:00:00Z";
      return HttpResponse.json({ type: "order", order: { id: "order_1" }, order_token: "token_1" });
    }),
  ];
  return { state, handlers, refuse };
}

const refusedBy = (code: string, message: string) =>
  HttpResponse.json({ code, type: "not_allowed", message }, { status: 400 });

const server = setupServer();
let shop: ReturnType<typeof createBackend>;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  shop = createBackend();
  server.use(...shop.handlers);
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("placing an order", () => {
  it("writes the shopper, the freight and the charge, then completes", async () => {
    await expect(placeOrder("cart_1", checkout, seen)).resolves.toEqual({
      kind: "placed",
      order: ORDER,
    });
    expect(shop.state.calls).toEqual(["address", "identity", "freight", "session", "complete"]);
  });

  it("charges the PIX price to who saw the PIX price, and stops who saw another", async () => {
    shop.state.pixDiscount = 459;
    await expect(placeOrder("cart_1", checkout, seen)).resolves.toMatchObject({
      kind: "changed",
      change: { live: { goods: 8_721, freight: 1_890, total: 10_611 } },
    });
    expect(shop.state.calls).not.toContain("session");
    await expect(placeOrder("cart_1", checkout, { ...seen, goods: 8_721 })).resolves.toMatchObject({
      kind: "placed",
    });
  });

  it("stops when the session charges another total than the one shown", async () => {
    shop.state.drift = 1;
    await expect(placeOrder("cart_1", checkout, seen)).resolves.toMatchObject({
      kind: "changed",
      change: { live: { total: 11_170 } },
    });
    expect(shop.state.calls).not.toContain("complete");
  });

  it("stops before any charge when the freight is no longer the one shown", async () => {
    shop.state.freight = 22;
    await expect(placeOrder("cart_1", checkout, seen)).resolves.toEqual({
      kind: "changed",
      change: { seen: { ...seen, total: 11_070 }, live: { goods: 9_180, freight: 2_200, total: 11_380 } },
    });
    expect(shop.state.calls).not.toContain("session");
  });

  it("has core price the coffees again on a second attempt to the same address", async () => {
    shop.state.freight = 22;
    await placeOrder("cart_1", checkout, seen);
    await placeOrder("cart_1", checkout, { goods: 9_180, freight: 2_200 });
    expect(shop.state.addresses.map(({ city }) => city)).toEqual([
      "Belo Horizonte",
      "Belo Horizonte ",
      "Belo Horizonte",
    ]);
  });

  it("names the coffee that the stock does not reach and touches nothing", async () => {
    shop.state.stock = 1;
    await expect(placeOrder("cart_1", checkout, seen)).rejects.toThrow(
      "Só temos 1 pacote de Serra do Caparaó (250 g · Grãos) agora.",
    );
    expect(shop.state.calls).toEqual([]);
  });

  it("names the coffee that was lost to another browser at the last moment", async () => {
    server.use(
      http.post(at("/carts/:id/complete"), () => {
        shop.state.stock = 0;
        return shop.refuse(400, "insufficient_inventory");
      }),
    );
    await expect(placeOrder("cart_1", checkout, seen)).rejects.toThrow(
      /Serra do Caparaó .*acabou de esgotar.*Nada foi cobrado/,
    );
    expect(shop.state.orders).toBe(0);
  });

  it("repeats what the shop says when only the lines together are more than the stock", async () => {
    const said = 'Restam 2 de "Serra do Caparaó · 250 g" e este carrinho pede 4.';
    server.use(http.post(at("/carts/:id/complete"), () => refusedBy("insufficient_inventory", said)));
    await expect(placeOrder("cart_1", checkout, seen)).rejects.toThrow(`${said} Nada foi cobrado.`);
  });

  it.each(["cart_price_changed", "coupon_used_up"])("repeats what the shop says of %s", async (code) => {
    const said = "O total agora é R$ 90,25: confira e escolha de novo como pagar.";
    server.use(http.post(at("/carts/:id/complete"), () => refusedBy(code, said)));
    await expect(placeOrder("cart_1", checkout, seen)).rejects.toThrow(`${said} Nada foi cobrado.`);
  });

  it("says so when the payment provider does not answer, and leaves no order", async () => {
    server.use(
      http.post(at("/payment-collections/:id/payment-sessions"), () => shop.refuse(503, "service_timeout")),
    );
    await expect(placeOrder("cart_1", checkout, seen)).rejects.toThrow(
      /O banco que gera o PIX não respondeu/,
    );
    expect(shop.state.calls).not.toContain("complete");
  });

  it("refuses a way of delivery that is not to be had now, at its field", async () => {
    server.use(http.post(at("/carts/:id/shipping-methods"), () => shop.refuse(503, "freight_unavailable")));
    await expect(placeOrder("cart_1", checkout, seen)).rejects.toMatchObject({ field: "shipping_option" });
  });
});

describe("paying by boleto or card", () => {
  it("opens a boleto and keeps it for a second attempt", async () => {
    server.use(http.post(at("/carts/:id/complete"), () => shop.refuse(400, "invalid_data"), { once: true }));
    await expect(placeOrder("cart_1", byBoleto, seen)).rejects.toThrow(/Boleto.*Nada foi cobrado/);
    await expect(placeOrder("cart_1", byBoleto, seen)).resolves.toMatchObject({ kind: "placed" });
    expect(shop.state.sent).toEqual([{ provider_id: "pp_boleto_boleto" }]);
  });

  it("sends the card's token, brand and installments and nothing else of it", async () => {
    await placeOrder("cart_1", byCard, seen, card);
    expect(shop.state.sent).toEqual([{ provider_id: "pp_card_mercadopago", data: card }]);
  });

  it("says in the payment section why a card was refused, and takes another one", async () => {
    const message = "Cartão sem limite para este valor.";
    server.use(
      http.post(at("/carts/:id/complete"), () => refusedBy("card_rejected", message), { once: true }),
    );
    await expect(placeOrder("cart_1", byCard, seen, card)).rejects.toMatchObject({
      field: "payment_method",
      message,
    });
    const another = { ...card, token: "card_token_2" };
    await expect(placeOrder("cart_1", byCard, seen, another)).resolves.toMatchObject({ kind: "placed" });
    expect(shop.state.sent).toEqual([
      { provider_id: "pp_card_mercadopago", data: card },
      { provider_id: "pp_card_mercadopago", data: another },
    ]);
  });

  it("repeats what our payment plugin says to the shopper, never what core says", async () => {
    const path = at("/payment-collections/:id/payment-sessions");
    server.use(http.post(path, () => refusedBy("installments_invalid", "Até 12 parcelas."), { once: true }));
    await expect(placeOrder("cart_1", byCard, seen, card)).rejects.toThrow("Até 12 parcelas.");
    server.use(http.post(path, () => refusedBy("invalid_data", "Provider not found"), { once: true }));
    await expect(placeOrder("cart_1", byCard, seen, card)).rejects.toThrow(/operadora do cartão/);
  });

  it("does not begin with a method that the cart cannot have", async () => {
    server.use(http.get(at("/payment-methods"), () => HttpResponse.json({ methods: [] })));
    await expect(placeOrder("cart_1", byBoleto, seen)).rejects.toMatchObject({ field: "payment_method" });
    expect(shop.state.calls).not.toContain("session");
  });
});

// ../shared/data/cases/after-sale.json, AS-03.
describe("a cart that costs nothing", () => {
  const free = { goods: 0, freight: 0 };
  beforeEach(() => {
    shop.state.cart.item_total = 0;
    shop.state.freight = 0;
  });

  it("becomes an order without a payment", async () => {
    await expect(placeOrder("cart_1", checkout, free)).resolves.toMatchObject({
      kind: "placed",
      order: ORDER,
    });
    expect(shop.state.calls).not.toContain("session");
    expect(shop.state.sent).toEqual([]);
  });

  it("that the page showed at a price is shown again first", async () => {
    await expect(placeOrder("cart_1", checkout, seen)).resolves.toMatchObject({
      kind: "changed",
      change: { live: { total: 0 } },
    });
    expect(shop.state.orders).toBe(0);
  });

  it("pays the freight where that is not free", async () => {
    shop.state.freight = 18.9;
    await expect(placeOrder("cart_1", checkout, { goods: 0, freight: 1_890 })).resolves.toMatchObject({
      kind: "placed",
    });
    expect(shop.state.calls).toContain("session");
  });
});

describe("placing an order again", () => {
  it("gives the same order to a form that was sent twice at once", async () => {
    const results = await Promise.all([
      placeOrder("cart_1", checkout, seen),
      placeOrder("cart_1", checkout, seen),
    ]);
    expect(results).toEqual([
      { kind: "placed", order: ORDER },
      { kind: "placed", order: ORDER },
    ]);
    expect(shop.state.orders).toBe(1);
    expect(shop.state.calls.filter((call) => call === "session")).toHaveLength(1);
  });

  it("asks again when the answer to the completion got lost", async () => {
    server.use(http.post(at("/carts/:id/complete"), () => shop.refuse(503, "unavailable"), { once: true }));
    await expect(placeOrder("cart_1", checkout, seen)).resolves.toMatchObject({ order: ORDER });
  });

  it("keeps a charge that is still good instead of replacing its code", async () => {
    server.use(http.post(at("/carts/:id/complete"), () => shop.refuse(400, "invalid_data"), { once: true }));
    await expect(placeOrder("cart_1", checkout, seen)).rejects.toThrow(/Nada foi cobrado/);
    await placeOrder("cart_1", checkout, seen);
    expect(shop.state.calls.filter((call) => call === "session")).toHaveLength(1);
  });

  it("finds the order when another server completed the cart meanwhile", async () => {
    server.use(
      http.post(at("/carts/:id/fiscal-identity"), () => {
        shop.state.cart.completed_at = "2026-11-22T12:00:00Z";
        return shop.refuse(400, "invalid_data");
      }),
    );
    await expect(placeOrder("cart_1", checkout, seen)).resolves.toEqual({
      kind: "placed",
      order: ORDER,
    });
  });

  it("has no cart to offer when the completed one tells no order", async () => {
    shop.state.cart.completed_at = "2026-11-22T12:00:00Z";
    server.use(http.post(at("/carts/:id/complete"), () => shop.refuse(400, "invalid_data")));
    await expect(placeOrder("cart_1", checkout, seen)).resolves.toEqual({ kind: "no_cart" });
  });
});
