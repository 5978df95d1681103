import { createWorld, type WorldOptions } from "../../index.js";
import { expireCharge, openCharge } from "../charges.js";
import { pay, schedulePayment } from "../pay.js";
import type { PaymentOrder, WebhookBody } from "../types.js";
import { resend } from "../../webhooks/deliveries.js";
import { notificationUrl } from "../webhooks.js";

const TERMS = { expiracao: 1800, original: "64.90", chave: "loja@mestres.test" };
const TXID = "01HZY3ABCDEFGHJKMNPQRSTVWX";

function shop(options: WorldOptions = {}) {
  const sent: { url: string; body: WebhookBody }[] = [];
  const world = createWorld({
    webhook: async ({ url, text }) => void sent.push({ url, body: JSON.parse(text) as WebhookBody }),
    ...options,
  });
  world.state.webhooks[TERMS.chave] = {
    webhookUrl: "https://loja.test/hooks/pix?hmac=s&ignorar=",
    criacao: "",
  };
  const charge = openCharge(world, TXID, TERMS, "https://pix.test");
  const order = (more: Partial<PaymentOrder> = {}) => ({ pixCopiaECola: charge.pixCopiaECola, ...more });
  return { world, charge, sent, order };
}

const code = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "accepted";
};

describe("paying", () => {
  it("settles the charge and tells the shop once, to the address with Efí's ignored suffix", async () => {
    const { world, charge, sent, order } = shop();
    const { payments } = pay(world, order());
    await world.idle();
    expect(charge.status).toBe("CONCLUIDA");
    expect(sent).toEqual([
      { url: "https://loja.test/hooks/pix?hmac=s&ignorar=/pix", body: { pix: payments } },
    ]);
    expect(payments[0]).toMatchObject({
      txid: TXID,
      valor: "64.90",
      endToEndId: expect.stringMatching(/^E\w{31}$/) as string,
    });
  });

  it("can pay less, and several times at once", async () => {
    const { world, sent, order } = shop();
    pay(world, order({ amount: 1, payments: 3 }));
    await world.idle();
    const ids = sent.map((s) => s.body.pix[0]?.endToEndId);
    expect(new Set(ids).size).toBe(3);
    expect(sent[0]?.body.pix[0]?.valor).toBe("0.01");
  });

  it("is one payment however often the bank announces it", async () => {
    const { world, charge, sent, order } = shop();
    pay(world, order({ copies: 5 }));
    await world.idle();
    expect(charge.pix).toHaveLength(1);
    expect(new Set(sent.map((s) => s.body.pix[0]?.endToEndId)).size).toBe(1);
    expect(sent).toHaveLength(5);
  });

  it("is declined for broken and unknown codes, odd amounts, and charges that are over", () => {
    const { world, charge, order } = shop();
    expect(code(() => pay(world, order({ pixCopiaECola: "00020126" })))).toBe("pix_code_invalid");
    expect(code(() => pay(createWorld(), order()))).toBe("charge_not_found");
    for (const amount of [0, -1, 1.5, Number.NaN]) {
      expect(code(() => pay(world, order({ amount })))).toBe("amount_invalid");
    }
    for (const copies of [0, 1_001, 1.5]) {
      expect(code(() => pay(world, order({ copies })))).toBe("copies_invalid");
    }
    for (const payments of [0, 21, 1.5]) {
      expect(code(() => pay(world, order({ payments })))).toBe("payments_invalid");
    }
    expireCharge(world, charge);
    expect(code(() => pay(world, order()))).toBe("charge_expired");
    charge.status = "REMOVIDA_PELO_USUARIO_RECEBEDOR";
    expect(code(() => pay(world, order()))).toBe("charge_removed");
    expect(code(() => pay(world, order({ late: true })))).toBe("accepted");
    charge.status = "CONCLUIDA";
    expect(code(() => pay(world, order()))).toBe("charge_already_paid");
    expect(code(() => pay(world, order({ again: true })))).toBe("accepted");
  });

  it("late makes the payment later than the charge's end, even when there was time left", () => {
    const { world, charge, order } = shop();
    const { payments } = pay(world, order({ late: true }));
    expect(Date.parse(payments[0]!.horario)).toBeGreaterThan(Date.parse(charge.criacao) + 1800_000);
  });

  it("can be promised for later", async () => {
    const { world, charge, order } = shop();
    schedulePayment(world, order(), 0.05);
    expect(charge.status).toBe("ATIVA");
    await world.wait(150);
    expect(charge.status).toBe("CONCLUIDA");
    expect(world.state.scheduledPayments).toEqual([]);
  });
});

describe("webhook", () => {
  it("is tried again until the shop answers 2xx, and every answer is kept", async () => {
    const answers = [503, null, 204];
    const { world, order } = shop({
      retrySeconds: [0.01],
      webhook: async () => {
        const status = answers.shift();
        if (!status) {
          throw new Error("connect ECONNREFUSED");
        }
        return { status, body: "" };
      },
    });
    pay(world, order());
    await world.wait(200);
    const [delivery] = world.state.deliveries;
    expect(delivery).toMatchObject({ status: "delivered", nextAttemptAt: null });
    expect(delivery?.attempts.map((a) => a.status)).toEqual([503, null, 204]);
  });

  it("can be repeated by hand after it arrived", async () => {
    const { world, sent, order } = shop();
    pay(world, order());
    await world.idle();
    expect(resend(world, world.state.deliveries[0]!.id)).toBe(true);
    expect(resend(world, "nenhum")).toBe(false);
    await world.idle();
    expect(sent[1]).toEqual(sent[0]);
  });

  it("goes to {url}/pix", () => {
    expect(notificationUrl("https://loja.test/hooks/")).toBe("https://loja.test/hooks/pix");
    expect(notificationUrl("https://loja.test/hooks?ignorar=")).toBe("https://loja.test/hooks?ignorar=/pix");
  });
});
