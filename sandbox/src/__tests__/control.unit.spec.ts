import { createApp } from "../app.js";
import { prepost, shopper } from "../correios/parcels/__tests__/helpers.js";
import { createPrepost } from "../correios/parcels/preposts.js";
import { createWorld, type World } from "../world.js";
import type { OutgoingWebhook } from "../webhooks/types.js";

const BASE = "http://localhost:9100";
const HOOK = "https://loja.test/hooks";

let sent: OutgoingWebhook[];
let world: World;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  sent = [];
  world = createWorld({ webhook: async (one) => void sent.push(one), retrySeconds: [3_600] });
  app = createApp(world, BASE);
});
afterEach(() => world.close());

type Data = Record<string, any>;
const post = async (path: string, body: object | URLSearchParams, headers: Record<string, string> = {}) => {
  const form = body instanceof URLSearchParams;
  const answer = await app.request(path, {
    method: "POST",
    body: form ? body : JSON.stringify(body),
    headers: { ...(form ? {} : { "content-type": "application/json" }), ...headers },
  });
  const text = await answer.text();
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    body: (text.startsWith("{") ? JSON.parse(text) : {}) as Data,
  };
};

async function billet(): Promise<Data> {
  const basic = { authorization: `Basic ${Buffer.from("a:b").toString("base64")}` };
  const { body } = await post("/efi/v1/authorize", { grant_type: "client_credentials" }, basic);
  const made = await post(
    "/efi/v1/charge/one-step",
    {
      items: [{ name: "Café", value: 4_590, amount: 1 }],
      metadata: { notification_url: `${HOOK}/efi?hmac=s` },
      payment: {
        banking_billet: {
          customer: { name: "<i>Marina</i> Alves", cpf: "12345678909" },
          expire_at: new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10),
        },
      },
    },
    { authorization: `Bearer ${String(body.access_token)}` },
  );
  return made.body.data as Data;
}

let keys = 0;
const mp = (path: string, body: object) =>
  post(`/mercadopago/v1${path}`, body, { authorization: "Bearer x", "x-idempotency-key": `c${keys++}` });
async function card(name: string): Promise<Data> {
  const token = await post("/mercadopago/v1/card_tokens?public_key=T", {
    card_number: "4235647728025682",
    security_code: "123",
    expiration_month: 1,
    expiration_year: 2035,
    cardholder: { name },
  });
  const payment = { transaction_amount: 77.4, token: token.body.id as string, installments: 6 };
  return (await mp("/payments", { ...payment, payer: { email: "a@b.test" }, notification_url: `${HOOK}/mp` }))
    .body;
}

describe("boletos", () => {
  it("are paid by line or by the PIX inside, which the page's one box takes too", async () => {
    const one = await billet();
    const paid = await post("/control/boleto/pay", { linhaDigitavel: one.barcode, amount: 4_000, copies: 3 });
    expect(paid.body).toMatchObject({ service: "efi", id: one.charge_id, state: "paid", received: 4_000 });
    await world.idle();
    expect(sent).toHaveLength(4);
    const two = await billet();
    const pasted = await post(
      "/control/pix/pay",
      new URLSearchParams({ pixCopiaECola: ` ${String(two.barcode)} ` }),
    );
    expect(pasted.location).toBe("/?feito=pago");
    const three = await billet();
    expect((await post("/control/boleto/pix", { pixCopiaECola: three.pix.qrcode })).body.state).toBe("paid");
  });

  it("say why not, to scripts and on the page", async () => {
    const one = await billet();
    await post("/control/boleto/expire", { linhaDigitavel: one.barcode });
    const onPage = await post(
      "/control/boleto/pay",
      new URLSearchParams({ linhaDigitavel: one.barcode as string }),
    );
    expect(onPage.location).toBe("/?erro=boleto_expired");
    expect((await post("/control/boleto/pay", { linhaDigitavel: one.barcode })).status).toBe(200);
    expect(await post("/control/boleto/pay", { linhaDigitavel: one.barcode })).toMatchObject({
      status: 409,
      body: { code: "boleto_already_paid" },
    });
    expect(await post("/control/boleto/pay", { linhaDigitavel: "1" })).toMatchObject({
      status: 400,
      body: { code: "boleto_code_invalid" },
    });
  });
});

describe("cards", () => {
  it("are decided over once, told as often as asked", async () => {
    const { id } = await card("CONT");
    await world.idle();
    sent = [];
    const set = await post("/control/card/set", { paymentId: id, status: "approved", copies: 200 });
    expect(set.body).toMatchObject({ status: "approved", installments: 6 });
    await world.idle();
    expect(sent).toHaveLength(200);
    expect((await post("/control/card/set", { paymentId: id, status: "rejected" })).body.code).toBe(
      "payment_state_invalid",
    );
    expect((await post("/control/card/set", { paymentId: 1, status: "rejected" })).status).toBe(404);
    expect((await post("/control/card/set", { paymentId: id, status: "feliz" })).status).toBe(400);
  });

  it("are refunded when somebody says so", async () => {
    const { id } = await card("APRO");
    await post("/control/card/refunds", { mode: "processing" });
    await mp(`/payments/${String(id)}/refunds`, { amount: 10 });
    expect((await post("/control/card/refund", { paymentId: id, status: "approved" })).body).toMatchObject({
      statusDetail: "partially_refunded",
      refunds: [{ amount: 1_000, status: "approved" }],
    });
    expect((await post("/control/card/refund", { paymentId: id, status: "approved" })).status).toBe(404);
  });

  it("are free of interest as far as told", async () => {
    await post("/control/card/installments", { interestFreeUpTo: 2 });
    const payment = await card("APRO");
    expect((payment.transaction_details as Data).total_paid_amount).toBeGreaterThan(77.4);
    expect((await post("/control/card/installments", { interestFreeUpTo: 13 })).status).toBe(400);
  });
});

describe("webhooks", () => {
  it("are late when told, and of a service without webhooks nothing of the kind is taken", async () => {
    expect((await post("/control/faults", { service: "viacep", mode: "late" })).body.code).toBe(
      "fault_invalid",
    );
    await post("/control/faults", { service: "mercadopago", mode: "late", delayMs: 60, count: 1 });
    // The first notice of the payment is the late one.
    await card("APRO");
    await world.idle();
    expect(sent.map((one) => (JSON.parse(one.text) as Data).action)).toEqual(["payment.updated"]);
    await world.wait(120);
    await world.idle();
    expect(sent.map((one) => (JSON.parse(one.text) as Data).action)).toEqual([
      "payment.updated",
      "payment.created",
    ]);
  });

  it("of Efí name a token that nobody knows when they lie", async () => {
    await post("/control/faults", { service: "efi", mode: "wrong", count: 1 });
    await billet();
    await world.idle();
    const token = new URLSearchParams(sent[0]?.text).get("notification");
    expect(Object.values(world.state.efiCharges).map((one) => one.token)).not.toContain(token);
  });
});

describe("parcels", () => {
  const register = (nome = "Maria") =>
    createPrepost(world, prepost({ destinatario: { ...shopper, nome } })).codigoObjeto;

  it("move as told by scripts, and by the page's buttons", async () => {
    const objeto = register();
    const moved = await post("/control/correios/event", {
      objeto,
      event: "posted",
      at: "2026-03-10T14:00:00Z",
    });
    expect(moved.body).toMatchObject({ objeto, status: 3, events: [{ event: "posted" }] });
    const onPage = await post("/control/correios/life", new URLSearchParams({ objeto }));
    expect(onPage.location).toBe("/?feito=objeto");
    expect((await post("/control/correios/life", { objeto })).body.code).toBe("parcel_ended");
    expect((await post("/control/correios/event", { objeto, event: "voou" })).status).toBe(400);
    expect((await post("/control/correios/event", { objeto, event: "lost", at: "ontem" })).status).toBe(400);
    expect((await post("/control/correios/expire", { objeto: "nada" })).status).toBe(404);
    const late = register();
    expect((await post("/control/correios/expire", { objeto: late })).body.status).toBe(4);
    expect((await post("/control/correios/event", { objeto: late, event: "posted" })).body.code).toBe(
      "parcel_not_postable",
    );
    const state = (await (await app.request("/control/state")).json()) as Data;
    expect(state.parcels).toHaveLength(2);
  });

  it("are shown with what may become of them", async () => {
    const objeto = register("<b>Maria</b>");
    const page = await (await app.request("/?parte=listas")).text();
    for (const text of [objeto, "Postar", "Vencer sem postagem", "&lt;b&gt;Maria"]) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain("<b>Maria");
    await post("/control/faults", { service: "correios", mode: "label_failed" });
    expect(await (await app.request("/?parte=listas")).text()).toContain("PPN-295");
    expect((await post("/control/faults", { service: "pix", mode: "label_failed" })).status).toBe(400);
  });
});

it("shows all of it on the page, with nothing of the shop's text taken for HTML", async () => {
  await billet();
  const { id } = await card("CONT");
  await mp("/payments", {
    transaction_amount: 10,
    payment_method_id: "bolbradesco",
    payer: {
      email: "a@b.test",
      first_name: "<b>",
      last_name: "x",
      identification: { type: "CPF", number: "1" },
    },
  });
  await post("/stripe/v1/payment_intents", new URLSearchParams({ amount: "5000", currency: "brl" }), {
    authorization: "Bearer x",
  });
  const page = await (await app.request("/?parte=listas")).text();
  for (const text of [
    "Boleto Efí",
    "Boleto Mercado Pago",
    "R$\u00a077,40",
    "Em análise",
    String(id),
    "Stripe",
  ]) {
    expect(page).toContain(text);
  }
  expect(page).not.toContain("<i>Marina");
  expect(page).not.toContain("<b>");
  const state = (await (await app.request("/control/state")).json()) as Data;
  expect([state.boletos, state.cards, state.stripe].map((list: unknown[]) => list.length)).toEqual([2, 1, 1]);
});
