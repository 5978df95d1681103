import { createWorld } from "../../index.js";
import { openCharge } from "../charges.js";
import { endOfLastDay } from "../due-date.js";
import { pay, payStatic } from "../pay.js";
import { askRefund, endRefund, refundedOf, refundInPanel } from "../refunds.js";
import type { Refund, WebhookBody } from "../types.js";

const CHAVE = "loja@mestres.test";
const STATIC_CODE =
  "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D";

function shop() {
  const sent: WebhookBody[] = [];
  const world = createWorld({ webhook: async ({ text }) => void sent.push(JSON.parse(text) as WebhookBody) });
  world.state.webhooks[CHAVE] = { webhookUrl: "https://loja.test/hooks", criacao: "" };
  const terms = { expiracao: 1800, original: "50.00", chave: CHAVE };
  const charge = openCharge(world, "01HZY3ABCDEFGHJKMNPQRSTVWX", terms, "https://pix.test");
  const { payments } = pay(world, { pixCopiaECola: charge.pixCopiaECola });
  return { world, sent, pix: payments[0]! };
}

describe("refunds", () => {
  it("are paid out and announced with the Pix they belong to", async () => {
    const { world, sent, pix } = shop();
    const refund = askRefund(world, pix, "a1", { valor: "20.00" }) as Refund;
    expect(refund).toMatchObject({ status: "DEVOLVIDO", valor: "20.00" });
    expect(refund.rtrId).toMatch(/^D\w{31}$/);
    await world.idle();
    expect(sent[0]?.pix[0]?.devolucoes).toBeUndefined();
    expect(sent[1]?.pix[0]?.devolucoes).toMatchObject([{ id: "a1", status: "DEVOLVIDO" }]);
  });

  it("wait in processing until the bank ends them, once", async () => {
    const { world, pix, sent } = shop();
    world.state.refundMode = "processing";
    askRefund(world, pix, "a1", { valor: "50.00" });
    expect(refundedOf(pix)).toBe(5000);
    expect(endRefund(world, pix.endToEndId, "a1", "NAO_REALIZADO")).toBe(pix);
    expect(endRefund(world, pix.endToEndId, "a1", "DEVOLVIDO")).toBeUndefined();
    expect(refundedOf(pix)).toBe(0);
    await world.idle();
    expect(sent.at(-1)?.pix[0]?.devolucoes?.[0]?.status).toBe("NAO_REALIZADO");
  });

  it("are refused later when told so", async () => {
    const { world, pix } = shop();
    world.state.refundMode = "refuse";
    expect(askRefund(world, pix, "a1", { valor: "50.00" })).toMatchObject({ status: "EM_PROCESSAMENTO" });
    await world.wait(150);
    expect(pix.devolucoes?.[0]?.status).toBe("NAO_REALIZADO");
  });

  it("never exceed the Pix, also from the PSP's own panel", () => {
    const { world, pix } = shop();
    expect(refundInPanel(world, pix, 3000)).toMatchObject({ status: "DEVOLVIDO", valor: "30.00" });
    expect(refundInPanel(world, pix, 2001)).toEqual([
      expect.objectContaining({ propriedade: "devolucao.valor" }),
    ]);
  });
});

describe("static codes", () => {
  it("are paid with the payer's amount, and tell the shop when its key is registered", async () => {
    const { world, sent } = shop();
    world.state.webhooks["123e4567-e12b-12d1-a456-426655440000"] = {
      webhookUrl: "https://loja.test/hooks",
      criacao: "",
    };
    const pix = payStatic(world, { pixCopiaECola: STATIC_CODE, amount: 700 });
    expect(pix).toMatchObject({ valor: "7.00", chave: "123e4567-e12b-12d1-a456-426655440000" });
    await world.idle();
    expect(sent.at(-1)?.pix[0]?.endToEndId).toBe(pix?.endToEndId);
  });

  it("need an amount, from the code or from the payer", () => {
    expect(() => payStatic(shop().world, { pixCopiaECola: STATIC_CODE })).toThrow(
      expect.objectContaining({ code: "amount_invalid" }),
    );
    expect(payStatic(shop().world, { pixCopiaECola: "x" })).toBeUndefined();
  });
});

describe("due dates", () => {
  it.each([
    ["2026-03-20", 0, "2026-03-21T03:00:00.000Z"],
    // A Saturday: payable until Monday.
    ["2026-03-21", 0, "2026-03-24T03:00:00.000Z"],
    ["2026-03-20", 1, "2026-03-24T03:00:00.000Z"],
    ["2026-12-25", 0, "2026-12-29T03:00:00.000Z"],
  ])("%s with %i days is over at %s", (dataDeVencimento, validadeAposVencimento, end) => {
    expect(endOfLastDay({ dataDeVencimento, validadeAposVencimento }).toISOString()).toBe(end);
  });
});
