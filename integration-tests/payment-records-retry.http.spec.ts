import {
  eventually,
  boletoOrder,
  ok,
  payBoleto,
  payPix,
  paymentBecomes,
  placeOrder,
  readyCart,
  startApp,
  type App,
} from "@mestres/testing";

type View = {
  status: string;
  method: string;
  amount: number;
  pix?: { pix_copia_e_cola: string };
  boleto?: { linha_digitavel: string };
  card?: { last_four: string; installments: number };
  can_retry: boolean;
  retry_methods: string[];
  timeline: { kind: string; method: string }[];
};
type CoreOrder = { total: number; payment_status: string; items: { adjustments: { code: string }[] }[] };

let app: App;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app?.stop());

const retry = (orderId: string, json: object) =>
  app.store<{ payment: View; code: string; message: string }>(`/store/orders/${orderId}/payment`, { json });

const viewOf = async (orderId: string): Promise<View> =>
  (await ok(app.store<{ payment: View }>(`/store/orders/${orderId}/payment`))).payment;

async function coreOrder(orderId: string): Promise<CoreOrder> {
  const admin = await app.admin();
  const fields = "total,payment_status,*items.adjustments";
  return (await ok(admin<{ order: CoreOrder }>(`/admin/orders/${orderId}?fields=${fields}`))).order;
}

const discounted = ({ items }: CoreOrder): boolean =>
  items.some(({ adjustments }) => adjustments.some(({ code }) => code === "PIX"));
const centavos = (reais: number): number => Math.round(reais * 100 + 1e-6);

async function captured(orderId: string): Promise<number[]> {
  const rows = await app.sql<{ amount: string }>(
    `select c.amount from capture c
       join payment p on p.id = c.payment_id
       join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
      where o.order_id = $1 and c.deleted_at is null`,
    [orderId],
  );
  return rows.map(({ amount }) => centavos(Number(amount)));
}

/** Mercado Pago's fields seal a card; the holder's name says what becomes of it. */
async function cardData(holder: string, installments = 1): Promise<object> {
  const { id } = await ok(
    app.sandbox<{ id: string }>("/mercadopago/v1/card_tokens?public_key=TEST", {
      json: {
        card_number: "5031433215406351",
        security_code: "123",
        expiration_month: 11,
        expiration_year: 2030,
        cardholder: { name: holder, identification: { type: "CPF", number: "12345678909" } },
      },
    }),
  );
  return { token: id, installments, payment_method_id: "master" };
}

describe("another method on the same order", () => {
  it("PIX to boleto: the discount goes, the code dies, the boleto pays the full price", async () => {
    const order = await placeOrder(app);
    const before = await coreOrder(order.id);
    expect(discounted(before)).toBe(true);
    const { payment } = await ok(retry(order.id, { method: "boleto" }));
    expect(payment).toMatchObject({ status: "awaiting", method: "boleto", can_retry: true });
    expect(payment.pix).toBeUndefined();
    const now = await coreOrder(order.id);
    expect(discounted(now)).toBe(false);
    expect(payment.amount).toBe(centavos(now.total));
    expect(payment.amount).toBeGreaterThan(order.pix.amountCentavos);
    const { charges } = await ok(
      app.sandbox<{ charges: { txid: string; status: string }[] }>("/control/state"),
    );
    const dead = charges.find(({ txid }) => txid === order.pix.txid);
    expect(dead?.status).toBe("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    await payBoleto(app, payment.boleto!.linha_digitavel);
    await paymentBecomes(app, order.id, "paid");
    expect(await captured(order.id)).toEqual([payment.amount]);
    // Core captures first; the history is written when the charge is concluded, a moment later.
    await eventually("the history tells all of it", async () => {
      const kinds = (await viewOf(order.id)).timeline.map(({ kind }) => kind);
      return ["charge_canceled", "method_changed", "payment_captured"].every((kind) => kinds.includes(kind));
    });
  });

  it("boleto to PIX: the discount comes, and the boleto cannot be paid", async () => {
    const order = await boletoOrder(app);
    expect(discounted(await coreOrder(order.id))).toBe(false);
    const { payment } = await ok(retry(order.id, { method: "pix" }));
    expect(payment).toMatchObject({ status: "awaiting", method: "pix" });
    expect(payment.amount).toBeLessThan(order.boleto.amountCentavos);
    const now = await coreOrder(order.id);
    expect(discounted(now)).toBe(true);
    expect(payment.amount).toBe(centavos(now.total));
    await payPix(app, payment.pix!.pix_copia_e_cola);
    await paymentBecomes(app, order.id, "paid");
    expect(await captured(order.id)).toEqual([payment.amount]);
  });

  it("PIX to a card that is refused, then to one that is not", async () => {
    const order = await placeOrder(app);
    const refused = await retry(order.id, { method: "card", data: await cardData("OTHE") });
    expect(refused.body.code).toBe("card_rejected");
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(await viewOf(order.id)).toMatchObject({ status: "rejected", method: "card", can_retry: true });
    expect(await captured(order.id)).toEqual([]);
    const { payment } = await ok(retry(order.id, { method: "card", data: await cardData("APRO", 2) }));
    expect(payment).toMatchObject({
      status: "paid",
      method: "card",
      card: { last_four: "6351", installments: 2 },
    });
    const now = await coreOrder(order.id);
    expect([now.payment_status, discounted(now)]).toEqual(["captured", false]);
    expect(await captured(order.id)).toEqual([centavos(now.total)]);
    const again = await ok(retry(order.id, { method: "pix" }));
    expect(again.payment.status).toBe("paid");
  });

  it("asked five times at once, leaves one boleto", async () => {
    const order = await placeOrder(app);
    const answers = await Promise.all(Array.from({ length: 5 }, () => retry(order.id, { method: "boleto" })));
    const lines = answers.filter(({ status }) => status === 200).map(({ body }) => body.payment.boleto);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map((boleto) => boleto?.linha_digitavel)).size).toBe(1);
    const open = await app.sql(
      "select 1 from payment_charge where order_id = $1 and state = 'active' and closed_at is null",
      [order.id],
    );
    expect(open).toHaveLength(1);
  });

  it("paid by PIX in the same moment, it is paid once", async () => {
    const cart = await readyCart(app);
    const order = await placeOrder(app, cart);
    await Promise.all([
      payPix(app, order.pix.pixCopiaECola).catch(() => undefined),
      retry(order.id, { method: "boleto" }),
    ]);
    const view = await viewOf(order.id);
    if (view.method === "boleto" && view.boleto) {
      await payBoleto(app, view.boleto.linha_digitavel);
    }
    await paymentBecomes(app, order.id, "paid");
    expect(await captured(order.id)).toHaveLength(1);
  });
});
