import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { CARD_FIELDS } from "~/features/payment/card-data";
import type { Method } from "~/features/payment/types";
import type { OrderReturns } from "~/features/returns/types";
import { headlineOf } from "./headlines";
import { historyLines } from "./history";
import { formatLinhaDigitavel } from "./linha-digitavel";
import { balanceOf } from "./balance";
import { isNews } from "./payment-news";
import { loadOrder } from "./order.server";
import { strayReturned, waitsFor, type OrderPayment } from "./payment";
import { cancelOrder } from "./cancel.server";
import { cancelTerms } from "./cancel-words";
import { payAgain } from "./retry.server";

const BACKEND = "http://backend.test";
const at = (path: string) => `${BACKEND}/store${path}`;

process.env.BACKEND_URL = BACKEND;
process.env.PUBLISHABLE_KEY = "pk_test";
process.env.MESTRES_DEMO = "true";

const order = {
  id: "order_1",
  email: "ana@exemplo.com.br",
  total: 106.11,
  item_total: 87.21,
  shipping_total: 18.9,
  fulfillment_status: "not_fulfilled",
  items: [
    {
      id: "i",
      title: "Caparaó",
      variant_title: "250 g / Grãos",
      quantity: 2,
      unit_price: 45.9,
      adjustments: [{ code: "PIX", amount: 4.59 }],
    },
  ],
  shipping_address: {
    first_name: "Ana",
    last_name: "Souza",
    address_1: "Rua da Bahia, 1148",
    address_2: "Lourdes",
    city: "Belo Horizonte",
    province: "br-mg",
    postal_code: "30160011",
  },
  shipping_methods: [{ name: "SEDEX", data: { days: 2, deliver_by: "2026-11-25" } }],
};
const payment: OrderPayment = {
  order_id: "order_1",
  display_id: 42,
  status: "awaiting",
  method: "pix",
  provider_id: "pp_pix_pix",
  amount: 10_611,
  total: 10_611,
  owed: 10_611,
  to_refund: 0,
  received: 0,
  refunded: 0,
  expires_at: "2026-11-22T12:30:00Z",
  pix: { pix_copia_e_cola: "00020101021226", expires_at: "2026-11-22T12:30:00Z" },
  can_retry: true,
  retry_methods: ["pix", "boleto", "card"],
  can_cancel: true,
  timeline: [{ kind: "order_placed", at: "2026-11-22T12:00:00Z", method: "pix" }],
};
const BOLETO = {
  linha_digitavel: "00190000090281940920700000000013511850000002000",
  barcode: "00195118500000020000000002819409200000000013".padEnd(44, "0").slice(0, 44),
  due_on: "2026-11-25",
};

const NO_RETURNS: OrderReturns = {
  order_id: "order_1",
  returns: [],
  refund_when: "received",
  offers: [],
  lines: [],
  freight_paid: 1_890,
};

const tells = (part: Partial<OrderPayment>) =>
  server.use(
    http.get(at("/orders/:id/payment"), () => HttpResponse.json({ payment: { ...payment, ...part } })),
  );
/** A shop that takes 5% off goods for PIX and splits a card in three. */
const terms = http.get(at("/payment-methods"), ({ request }) => {
  const amount = Number(new URL(request.url).searchParams.get("amount"));
  const discount = Math.round(amount * 0.05);
  const thirds = { count: 3, amount: Math.round(amount / 3), total: amount, interest_free: true };
  return HttpResponse.json({
    methods: [
      { method: "pix", provider_id: "pp_pix_pix", amount: amount - discount, discount, discount_percent: 5 },
      { method: "boleto", provider_id: "pp_boleto_boleto", amount },
      {
        method: "card",
        provider_id: "pp_card_mercadopago",
        amount,
        public_key: "TEST-1",
        installments: [thirds],
      },
    ],
  });
});

/** What the backend tells who proves nothing. */
const summary = {
  id: "order_1",
  display_id: 42,
  status: "pending",
  payment_status: "captured",
  fulfillment_status: "not_fulfilled",
  total: 106.11,
  items: [
    {
      title: "Serra do Caparaó",
      product_title: "Serra do Caparaó",
      variant_title: "250 g / Grãos",
      quantity: 2,
      total: 91.8,
    },
  ],
};
const summarized = http.get(at("/orders/:id"), () =>
  HttpResponse.json({ order: summary, proof_required: true }),
);

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  server.use(
    http.get(at("/orders/:id"), ({ request }) => {
      // Core's store API answers the code of an adjustment only to who asks for all of it.
      expect(new URL(request.url).searchParams.get("fields")).toContain("items.adjustments.*");
      expect(request.headers.get("x-order-token")).toBe("token_1");
      return HttpResponse.json({ order });
    }),
    terms,
    http.get(at("/orders/:id/parcels"), () => HttpResponse.json({ parcels: [] })),
    http.get(at("/orders/:id/returns"), () => HttpResponse.json(NO_RETURNS)),
  );
  tells({});
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const own = async () => (await loadOrder("order_1", "token_1"))!.own!;

describe("loadOrder", () => {
  it("gives the browser that placed it everything to pay and to recognise it", async () => {
    expect(await own()).toMatchObject({
      order: {
        items: 9_180,
        discount: 0,
        pixDiscount: 459,
        freight: 1_890,
        total: 10_611,
        recipient: "Ana Souza",
        address: ["Rua da Bahia, 1148", "Lourdes", "Belo Horizonte - MG", "CEP 30160-011"],
        delivery: { name: "SEDEX", days: 2, deliveryBy: "2026-11-25" },
      },
      qr: { path: expect.stringMatching(/^M/) as string },
      barcode: null,
    });
  });

  it("shows discounts that add up to the total, where a percentage left half a centavo", async () => {
    const items = [
      {
        ...order.items[0],
        adjustments: [
          { code: "PIX", amount: 4.085 },
          { code: "MESTRE10", amount: 10.1 },
        ],
      },
    ];
    const half = { ...order, items, item_total: 77.615, total: 96.515 };
    server.use(http.get(at("/orders/:id"), () => HttpResponse.json({ order: half })));
    const { items: before, discount, pixDiscount, freight, total } = (await own()).order;
    expect({ discount, pixDiscount, total }).toEqual({ discount: 1_010, pixDiscount: 408, total: 9_652 });
    expect(before - discount - pixDiscount + freight).toBe(total);
  });

  it("keeps the total of what was bought when all of it was given back", async () => {
    server.use(http.get(at("/orders/:id"), () => HttpResponse.json({ order: { ...order, total: 0 } })));
    tells({ status: "refunded", refunded: 10_611, can_retry: false });
    expect((await own()).order.total).toBe(10_611);
  });

  it("gives anybody else state, goods and total, by asking the backend for no more", async () => {
    const asked: string[] = [];
    server.events.on("request:start", ({ request }) => void asked.push(new URL(request.url).pathname));
    server.use(summarized);
    const loaded = await loadOrder("order_1", null);
    server.events.removeAllListeners();
    expect(asked).toEqual(["/store/orders/order_1"]);
    expect(loaded?.own).toBeNull();
    expect(loaded?.status).toMatchObject({ number: 42, status: "paid", headline: { short: "Pedido pago" } });
    expect(loaded?.summary).toEqual({
      status: "paid",
      lines: [{ title: "Serra do Caparaó", choice: "250 g · Grãos", quantity: 2 }],
      total: 10_611,
    });
  });

  it.each([
    ["awaiting", { payment_status: "not_paid" }],
    ["canceled", { payment_status: "canceled", status: "canceled" }],
    ["partially_paid", { payment_status: "partially_captured" }],
    ["canceled", { payment_status: "partially_captured", status: "canceled" }],
    ["refunded", { payment_status: "refunded", status: "canceled" }],
    ["partially_refunded", { payment_status: "partially_refunded" }],
  ])("tells anybody that it is %s", async (status, part) => {
    server.use(http.get(at("/orders/:id"), () => HttpResponse.json({ order: { ...summary, ...part } })));
    expect((await loadOrder("order_1", null))?.status.status).toBe(status);
  });

  it("gives who brings a token that has ended what it gives anybody", async () => {
    server.use(
      summarized,
      http.get(at("/orders/:id/payment"), () =>
        HttpResponse.json({ code: "order_proof_required", message: "x" }, { status: 403 }),
      ),
    );
    expect(await loadOrder("order_1", "token_0")).toMatchObject({ own: null, summary: { total: 10_611 } });
  });

  it("draws a boleto's bars, and the QR code of the PIX inside it", async () => {
    tells({ method: "boleto", pix: undefined, boleto: { ...BOLETO, pix_copia_e_cola: "000201" } });
    const { barcode, qr } = await own();
    expect(barcode?.path).toMatch(/^M10 0h1/);
    expect(qr).not.toBeNull();
  });

  it("draws no QR code once it cannot be paid", async () => {
    tells({ status: "expired", pix: undefined });
    expect((await own()).qr).toBeNull();
  });

  it("is null for an order that does not exist", async () => {
    server.use(http.get(at("/orders/:id"), () => HttpResponse.json({ type: "not_found" }, { status: 404 })));
    await expect(loadOrder("order_x", "token_1")).resolves.toBeNull();
  });
});

describe("the ways to pay again", () => {
  const offered = async () => (await own()).offers.map(({ method, amount }) => [method, amount]);

  it("lose the PIX discount with PIX", async () => {
    expect(await offered()).toEqual([
      ["pix", 10_611],
      ["boleto", 11_070],
      ["card", 11_070],
    ]);
    expect((await own()).offers[2]?.installments[0]).toMatchObject({ count: 3, total: 11_070 });
  });

  it("gain it with PIX, on the coffees and not on the freight", async () => {
    const full = {
      ...order,
      total: 110.7,
      item_total: 91.8,
      items: [{ ...order.items[0], adjustments: [] }],
    };
    server.use(http.get(at("/orders/:id"), () => HttpResponse.json({ order: full })));
    tells({ method: "boleto", status: "expired", total: 11_070, owed: 11_070 });
    expect(await offered()).toEqual([
      ["boleto", 11_070],
      ["pix", 10_611],
      ["card", 11_070],
    ]);
  });

  it("are none when the order takes none, and no card without its key", async () => {
    tells({ can_retry: false });
    expect(await offered()).toEqual([]);
    tells({ total: 11_721, owed: 11_721 });
    // Another total: the terms of an amount are remembered for a minute.
    server.use(
      http.get(at("/orders/:id"), () => HttpResponse.json({ order: { ...order, shipping_total: 30 } })),
      http.get(at("/payment-methods"), () => HttpResponse.json({ methods: [] })),
    );
    expect((await own()).offers.map(({ method }) => method)).not.toContain("card");
  });
});

describe("an order that costs more than what was paid", () => {
  const FUTURE = "2099-01-01T12:00:00Z";
  /** 106.11 were paid by PIX, then the order became 20.00 dearer. */
  const rest: Partial<OrderPayment> = {
    status: "partially_paid",
    method: "pix",
    amount: 2_000,
    total: 12_611,
    owed: 2_000,
    received: 10_611,
    pix: { pix_copia_e_cola: "00020101021226", expires_at: FUTURE },
    timeline: [
      { kind: "payment_captured", at: "2026-11-22T12:00:00Z", method: "pix", amount: 10_611 },
      { kind: "order_changed", at: "2026-11-22T13:00:00Z", method: "pix", amount: 12_611 },
      { kind: "charge_created", at: "2026-11-22T13:00:01Z", method: "pix", amount: 2_000 },
    ],
  };
  const dearer = { ...order, item_total: 107.21, items: [{ ...order.items[0], unit_price: 55.9 }] };
  beforeEach(() => server.use(http.get(at("/orders/:id"), () => HttpResponse.json({ order: dearer }))));

  it("says what is missing and what was paid, and has the code for the rest", async () => {
    tells(rest);
    const { status, own: mine } = (await loadOrder("order_1", "token_1"))!;
    expect(status.headline.title).toBe("Falta pagar R$\u00a020,00");
    expect(status.headline.lead).toMatch(
      /mudou e ficou em R\$\u00a0126,11, e você já pagou R\$\u00a0106,11\. Assim que o PIX/,
    );
    expect(status.timeline.find(({ state }) => state === "current")?.label).toBe("Aguardando o que falta");
    expect(mine).toMatchObject({ waitsFor: "pix", qr: { path: expect.any(String) as string } });
  });

  it.each<[string, Partial<OrderPayment>]>([
    ["nothing was tried", { method: null, pix: undefined }],
    ["its code ended", { pix: { pix_copia_e_cola: "000201", expires_at: "2026-11-22T12:30:00Z" } }],
    [
      "its card was refused",
      {
        method: "card",
        pix: undefined,
        timeline: [
          { kind: "charge_created", at: "2026-11-22T12:00:00Z", method: "card" },
          { kind: "charge_rejected", at: "2026-11-22T12:00:01Z", method: "card" },
        ],
      },
    ],
  ])("lets the shopper choose when %s", async (_, part) => {
    tells({ ...rest, ...part });
    const { status, own: mine } = (await loadOrder("order_1", "token_1"))!;
    expect(mine).toMatchObject({ waitsFor: null, qr: null });
    expect(status.headline.lead).toMatch(/Escolha como quer pagar o que falta/);
  });

  it("waits for a card that is being looked at, and for a boleto until its end", () => {
    const of = (part: Partial<OrderPayment>) =>
      waitsFor({ ...payment, ...rest, ...part }, Date.parse(FUTURE) - 1);
    const sent = { kind: "charge_created", at: "2026-11-22T12:00:00Z", method: "card" } as const;
    expect(of({ method: "card", timeline: [sent] })).toBe("card");
    expect(of({ method: "boleto", boleto: BOLETO, expires_at: FUTURE })).toBe("boleto");
    expect(of({ method: "boleto", boleto: BOLETO, expires_at: "2026-11-22T12:30:00Z" })).toBeNull();
    expect(of({ method: "boleto", boleto: undefined })).toBeNull();
  });

  it("asks nobody to pay what has come and is being booked", async () => {
    tells({ ...rest, owed: 0, received: 12_611, can_retry: false });
    const { status, own: mine } = (await loadOrder("order_1", "token_1"))!;
    expect(mine?.waitsFor).toBeNull();
    expect(status.headline.lead).toMatch(/não pague de novo/);
  });

  it("offers the rest by each way for what is missing, once a part is paid", async () => {
    tells(rest);
    expect((await own()).offers.map(({ method, amount }) => [method, amount])).toEqual([
      ["pix", 2_000],
      ["boleto", 2_000],
      ["card", 2_000],
    ]);
    expect((await own()).offers[2]?.installments[0]).toMatchObject({ total: 2_000 });
  });

  it("tells anybody else no sum but the total", async () => {
    server.use(
      http.get(at("/orders/:id"), () =>
        HttpResponse.json({ order: { ...summary, payment_status: "partially_captured" } }),
      ),
    );
    expect((await loadOrder("order_1", null))?.status.headline).toEqual({
      title: "Falta pagar uma parte",
      short: "Falta uma parte",
      lead: "",
    });
  });

  it("sums up what was paid, what is on its way back and what is missing", () => {
    const money = { ...payment, ...rest };
    expect(balanceOf({ total: 12_611 }, money)).toEqual({
      total: 12_611,
      adjustment: 0,
      paid: 10_611,
      returning: 0,
      owed: 2_000,
      toRefund: 0,
    });
    expect(balanceOf({ total: 12_611 }, { ...money, owed: 500 })).toMatchObject({ returning: 1_500 });
    expect(balanceOf({ total: 13_000 }, money)).toMatchObject({ total: 12_611, adjustment: -389 });
    expect(balanceOf({ total: 12_612 }, money)).toMatchObject({ total: 12_611, adjustment: 0 });
    expect(balanceOf({ total: 10_611 }, payment)).toMatchObject({ paid: null, owed: 0 });
    expect(balanceOf({ total: 10_611 }, { ...payment, status: "refunded", total: 0 })).toMatchObject({
      total: 10_611,
      adjustment: 0,
    });
  });

  it("has no line for what staff took out of it", async () => {
    const items = [...order.items, { ...order.items[0], id: "gone", quantity: 0 }];
    server.use(http.get(at("/orders/:id"), () => HttpResponse.json({ order: { ...order, items } })));
    expect((await own()).order.lines.map(({ id }) => id)).toEqual(["i"]);
  });

  it.each<[string, object, boolean]>([
    ["the same", { status: "awaiting", pix_copia_e_cola: "A" }, false],
    ["another status", { status: "paid", pix_copia_e_cola: null }, true],
    ["another code", { status: "awaiting", pix_copia_e_cola: "B" }, true],
  ])("hears %s from the events", (_, told, news) => {
    expect(isNews(JSON.stringify(told), { status: "awaiting", code: "A" })).toBe(news);
    expect(isNews("{", { status: "awaiting", code: "A" })).toBe(true);
  });
});

describe("payAgain", () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      data.set(name, value);
    }
    return data;
  };
  const refuse = (status: number, message: string) =>
    http.post(at("/orders/:id/payment"), () => HttpResponse.json({ code: "x", message }, { status }));

  it("sends the method, and of a card its token only", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(at("/orders/:id/payment"), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ payment });
      }),
    );
    await expect(payAgain("order_1", "token", form({ method: "boleto" }))).resolves.toBeNull();
    const card = {
      method: "card",
      [CARD_FIELDS.token]: "tok",
      [CARD_FIELDS.payment_method_id]: "visa",
      [CARD_FIELDS.installments]: "3",
    };
    await expect(payAgain("order_1", "token", form(card))).resolves.toBeNull();
    expect(sent).toEqual([
      { method: "boleto" },
      { method: "card", data: { token: "tok", payment_method_id: "visa", installments: 3 } },
    ]);
  });

  it("asks nothing of the backend without a method, or for a card without a token", async () => {
    await expect(payAgain("order_1", "token", form({ method: "cheque" }))).resolves.toMatch(/Escolha/);
    await expect(payAgain("order_1", "token", form({ method: "card" }))).resolves.toMatch(/dados do cartão/);
  });

  it("repeats what the backend says in Portuguese, and hides what broke inside", async () => {
    server.use(refuse(422, "O banco não autorizou este cartão."));
    await expect(payAgain("order_1", "token", form({ method: "pix" }))).resolves.toBe(
      "O banco não autorizou este cartão.",
    );
    server.use(refuse(503, "ECONNRESET at psp"));
    await expect(payAgain("order_1", "token", form({ method: "pix" }))).resolves.toMatch(/não respondeu/);
  });
});

describe("an order that its shopper cancels", () => {
  const event = (kind: string, method: Method = "pix", amount?: number) => ({
    kind,
    at: "2026-11-22T12:00:00Z",
    method,
    ...(amount === undefined ? {} : { amount }),
  });
  const paid = (method: Method): Partial<OrderPayment> => ({
    status: "paid",
    method,
    received: 10_611,
    timeline: [event("payment_captured", method, 10_611)],
  });
  const out = (method: Method): Partial<OrderPayment> => ({
    method,
    timeline: [event("charge_created", method)],
  });

  it.each<[string, Partial<OrderPayment>, RegExp]>([
    ["paid by PIX", paid("pix"), /^Devolvemos R\$\u00a0106,11 para a conta de onde o PIX saiu/],
    ["paid by card", paid("card"), /^Devolvemos R\$\u00a0106,11 na fatura do cartão/],
    ["paid by boleto", paid("boleto"), /numa conta sua: combinamos qual por e-mail\.$/],
    [
      "partly paid, the rest by boleto",
      { ...paid("pix"), status: "partially_paid", method: "boleto" },
      /PIX saiu/,
    ],
    ["partly given back", { ...paid("pix"), status: "partially_refunded", refunded: 611 }, /R\$\u00a0100,00/],
    ["with its PIX out", out("pix"), /o código PIX deixa de valer/],
    ["with its boleto out", out("boleto"), /o boleto deixa de valer/],
    ["with its card looked at", out("card"), /a operadora desfaz a compra/],
    ["paid too little", { ...out("pix"), received: 500 }, /Os R\$\u00a05,00 que chegaram voltam/],
    ["expired", { ...out("pix"), status: "expired" }, /^Nada é cobrado\.$/],
    ["free", { status: "paid", method: null, amount: 0, timeline: [] }, /nada a devolver/],
  ])("%s is told beforehand what happens to the money", (_, part, words) => {
    expect(cancelTerms({ ...payment, ...part })).toMatch(words);
  });

  it("asks the backend once, and repeats why it refused", async () => {
    const cancels = (status: number, message: string) =>
      http.post(at("/orders/:id/cancel"), ({ request }) => {
        expect(request.headers.get("x-order-token")).toBe("token_1");
        return HttpResponse.json({ code: "x", message, payment }, { status });
      });
    server.use(cancels(200, ""));
    await expect(cancelOrder("order_1", "token_1")).resolves.toBeNull();
    server.use(cancels(400, "Este pedido já está saindo."));
    await expect(cancelOrder("order_1", "token_1")).resolves.toBe("Este pedido já está saindo.");
    server.use(cancels(503, "ECONNRESET"));
    await expect(cancelOrder("order_1", "token_1")).resolves.toMatch(/segue como estava/);
  });

  it("says afterwards that it was, and what goes back", () => {
    const canceled = event("order_canceled", "pix", 10_611);
    const refunded = { ...payment, ...paid("pix"), status: "refunded", can_retry: false } as const;
    const told = headlineOf({ ...refunded, timeline: [...refunded.timeline!, canceled] });
    expect(told.title).toBe("Pedido cancelado");
    expect(told.lead).toMatch(/O que você pagou volta para você/);
    expect(headlineOf(refunded).title).toBe("Pagamento devolvido");
    const unpaid: OrderPayment = {
      ...payment,
      status: "canceled",
      can_retry: false,
      timeline: [canceled],
    };
    expect(headlineOf(unpaid).lead).toMatch(/Nada foi cobrado/);
    expect(historyLines([canceled])).toMatchObject([{ text: "Pedido cancelado", amount: null }]);
  });
});

describe("what the page says", () => {
  it.each<[Partial<OrderPayment>, string]>([
    [{ status: "awaiting", method: "boleto" }, "Falta pagar o boleto"],
    [{ status: "awaiting", method: "card" }, "O cartão está em análise"],
    [{ status: "expired", method: "boleto" }, "O boleto venceu"],
    [{ status: "expired", method: "pix", can_retry: false }, "Pedido cancelado"],
    [{ status: "rejected", method: "card" }, "O cartão não passou"],
    [{ status: "refunded", method: "pix" }, "Pagamento devolvido"],
    [{ status: "awaiting", method: null }, "Falta o pagamento"],
    [{ status: "paid", method: "pix" }, "Pago. Obrigado!"],
    [{ status: "paid", method: null, amount: 0 }, "Pedido confirmado. Obrigado!"],
  ])("of %j is %p", (part, title) => {
    expect(headlineOf({ ...payment, ...part }).title).toBe(title);
  });

  it("says what is to be given back, while the order goes on", () => {
    const paid = { ...payment, status: "paid", to_refund: 1_000, total: 9_611, received: 10_611 } as const;
    const { title, lead } = headlineOf(paid, paid);
    expect(title).toBe("Vamos devolver R$\u00a010,00");
    expect(lead).toMatch(/ficou em R\$\u00a096,11, e você pagou R\$\u00a0106,11/);
  });

  it("lets who has an order that staff wrote choose how to pay", () => {
    const draft = { ...payment, method: null, pix: undefined };
    expect(headlineOf(draft, draft, null).lead).toMatch(/Escolha como quer pagar/);
    expect(headlineOf({ ...draft, can_retry: false }, draft, null).lead).not.toMatch(/Escolha/);
  });

  it("says that nothing was charged only while no money came", () => {
    const over = { ...payment, status: "expired", can_retry: false } as const;
    const late = { kind: "payment_late", at: "2026-11-22T12:00:00Z", method: "pix", amount: 100 } as const;
    expect(headlineOf({ ...over, timeline: [] }).lead).toMatch(/Nada foi cobrado/);
    expect(headlineOf({ ...over, timeline: [late] }).lead).not.toMatch(/Nada foi cobrado/);
  });

  it("knows what went back without having paid the order", () => {
    const back = (amount: number) =>
      ({ kind: "refund_settled", at: "2026-11-22T12:00:00Z", method: "pix", amount }) as const;
    expect(strayReturned({ refunded: 0, timeline: [back(100)] })).toBe(100);
    expect(strayReturned({ refunded: 70, timeline: [back(70), back(100)] })).toBe(100);
    expect(strayReturned({ refunded: 70, timeline: [back(30), back(40)] })).toBe(0);
  });

  it("tells the payment's story newest first, and leaves out what has no words", () => {
    const lines = historyLines([
      { kind: "charge_created", at: "2026-11-22T12:00:00Z", method: "boleto", amount: 100 },
      { kind: "case_opened", at: "2026-11-22T13:00:00Z", method: "boleto" },
      { kind: "payment_captured", at: "2026-11-22T14:00:00Z", method: "pix", amount: 100 },
      { kind: "order_changed", at: "2026-11-22T15:00:00Z", method: "pix", amount: 120 },
    ]);
    expect(lines.map(({ text }) => text)).toEqual([
      "O pedido mudou: novo total",
      "Pagamento confirmado: PIX",
      "Boleto gerado",
    ]);
    expect(lines[0]?.amount).toBe(120);
  });

  it("prints a boleto's line in its fields", () => {
    expect(formatLinhaDigitavel(BOLETO.linha_digitavel)).toBe(
      "00190.00009 02819.409207 00000.000013 5 11850000002000",
    );
    expect(formatLinhaDigitavel("123")).toBe("123");
  });
});
