import { layoutMail } from "@mestres/platform/lib/mail/layout";
import { chooseTemplate, isMailed } from "../choose-template";
import type { MailFacts } from "../facts";
import { writeMail, type MailTemplate } from "../templates";
import { brandText, dayText, instantText, partsText } from "../words";

const payment: MailFacts["payment"] = {
  order_id: "order_1",
  display_id: 12,
  status: "awaiting",
  method: "pix",
  provider_id: "pp_pix_pix",
  amount: 9481,
  total: 9481,
  owed: 9481,
  to_refund: 0,
  received: 0,
  refunded: 0,
  can_retry: true,
  retry_methods: ["pix"],
  can_cancel: true,
  timeline: [],
};

const facts = (over: Partial<MailFacts["payment"]> = {}): MailFacts => ({
  shop: "Mestres Café",
  orderUrl: "http://localhost:8000/pedido/order_1",
  to: "maria@example.com",
  displayId: 12,
  lines: [{ name: "Catuaí <Amarelo>, 250 g", quantity: 2, total: 9980 }],
  freight: 0,
  discount: 499,
  total: 9481,
  payment: { ...payment, ...over },
});

const bodies = (template: MailTemplate, from: MailFacts, amount = 0) => {
  const { subject, title, blocks } = writeMail(template, from, amount);
  return { subject, ...layoutMail({ shop: from.shop, title, blocks, footer: "f" }) };
};

describe("the message", () => {
  it("awaiting a PIX has its code, its end on the shop's clock and the totals", () => {
    const pix = {
      pix_copia_e_cola: "00020126BR.GOV.BCB.PIX6304ABCD",
      expires_at: "2026-11-23T01:30:00.000Z",
    };
    const { subject, text, html } = bodies("awaiting", facts({ pix }));
    expect(subject).toBe("Pedido nº 12: falta pagar o PIX");
    for (const part of [pix.pix_copia_e_cola, "22/11 às 22:30", "R$ 94,81", "− R$ 4,99", "grátis"]) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
    expect(html).toContain("Catuaí &lt;Amarelo&gt;");
    expect(html).not.toContain("<Amarelo>");
    expect(html).toContain('href="http://localhost:8000/pedido/order_1"');
  });

  it("awaiting a boleto has the line, the due date and the PIX inside", () => {
    const boleto = {
      linha_digitavel: "36490.00019",
      barcode: "3649",
      due_on: "2026-11-27",
      pix_copia_e_cola: "0002",
    };
    const { subject, text } = bodies("awaiting", facts({ method: "boleto", boleto }));
    expect(subject).toBe("Pedido nº 12: pague o boleto até 27/11/2026");
    expect(text).toContain("Linha digitável:\n36490.00019");
    expect(text).toContain("copia e cola):\n0002");
  });

  it("paid by card names the card by its last digits and the parts", () => {
    const card = { brand: "master", last_four: "6351", installments: 3, installment_amount: 3161 };
    expect(bodies("paid", facts({ method: "card", card, owed: 0 })).text).toContain(
      "Mastercard final 6351, 3x de R$ 31,61",
    );
  });

  it("refunded tells the refund's own amount, not the order's", () => {
    const { subject, text } = bodies("refunded", facts({ status: "partially_refunded" }), 1050);
    expect(subject).toContain("devolvemos R$ 10,50");
    expect(text).toContain("conta que pagou o PIX");
  });

  it.each([
    ["refunded", "pix", 9481, "R$ 94,81, volta para você. O valor volta para a conta que pagou o PIX"],
    ["refunded", "card", 9481, "O crédito aparece na fatura"],
    ["refunded", "boleto", 9481, "Combinamos por e-mail em qual conta sua"],
    ["canceled", "pix", 9481, "Avisamos por e-mail assim que a devolução for feita"],
    ["canceled", "pix", 0, "Nada foi cobrado"],
  ] as const)("cancelled, %s by %s after %i centavos, says what goes back", (status, method, paid, said) => {
    const { subject, text } = bodies("canceled", facts({ status, method }), paid);
    expect(subject).toBe("Pedido nº 12: cancelado");
    expect(text).toContain(said);
  });

  it("cancelled keeps money in sight that came and did not pay it", () => {
    expect(bodies("canceled", facts({ status: "canceled", received: 500 })).text).toContain(
      "Recebemos R$ 5,00",
    );
  });

  it("in_review says what the page says, and leaves nothing to do", () => {
    const { subject, text } = bodies("in_review", facts({ method: "card" }));
    expect(subject).toBe("Pedido nº 12: o cartão está em análise");
    expect(text).toContain("no máximo dois dias úteis");
    expect(text).not.toContain("Pagar");
  });

  it("of a refused card invites to pay again only while that is possible", () => {
    expect(bodies("rejected", facts()).text).toContain("Pagar de novo: http");
    expect(bodies("rejected", facts({ can_retry: false })).text).not.toContain("Pagar de novo");
  });
});

describe("chooseTemplate", () => {
  const pix = { pix_copia_e_cola: "0002", expires_at: "2026-11-23T01:30:00.000Z" };

  it.each([
    ["order_placed", { status: "awaiting", method: "pix", pix }, "awaiting"],
    ["order_placed", { status: "paid", method: "pix" }, undefined],
    ["order_placed", { status: "paid", method: null, amount: 0 }, "free"],
    ["order_placed", { status: "awaiting", method: "card" }, "in_review"],
    ["order_placed", { status: "awaiting", method: "card", received: 9500 }, undefined],
    ["order_placed", { status: "awaiting", method: null }, undefined],
    ["method_changed", { status: "awaiting", method: "card" }, "in_review"],
    ["method_changed", { status: "awaiting", method: "pix", pix }, "awaiting"],
    ["payment_captured", { status: "paid", method: "pix" }, "paid"],
    ["order_expired", { status: "expired", method: "pix" }, "expired"],
    ["order_expired", { status: "paid", method: "pix" }, undefined],
    ["order_canceled", { status: "canceled", method: "pix" }, "canceled"],
    ["order_canceled", { status: "refunded", method: "card" }, "canceled"],
    ["payment_captured", { status: "refunded", method: "pix" }, undefined],
    ["charge_rejected", { status: "rejected", method: "card" }, "rejected"],
    ["charge_rejected", { status: "paid", method: "card" }, undefined],
    ["charge_rejected", { status: "awaiting", method: "pix", pix }, undefined],
    ["refund_settled", { status: "partially_refunded", method: "pix" }, "refunded"],
    ["case_opened", { status: "paid", method: "pix" }, undefined],
  ] as const)("%s while %j is %s", (kind, view, expected) => {
    expect(chooseTemplate({ kind }, { received: 0, amount: 9500, owed: 0, to_refund: 0, ...view })).toBe(
      expected,
    );
  });

  it.each([
    ["payment_captured", "order_1", true],
    ["payment_captured", null, true],
    ["charge_rejected", "order_1", true],
    ["charge_rejected", null, false],
    ["case_opened", "order_1", false],
  ] as const)("%s of order %s is mailed: %s", (kind, order_id, expected) => {
    expect(isMailed({ kind, order_id })).toBe(expected);
  });
});

describe("words", () => {
  it("writes days, instants and parts as Brazilians read them", () => {
    expect(dayText("2026-01-09")).toBe("09/01/2026");
    expect(instantText("2026-01-09T03:00:00.000Z")).toBe("09/01 às 00:00");
    expect(partsText(1, 500)).toBe("à vista");
    expect(["visa", "Aura"].map(brandText)).toEqual(["Visa", "Aura"]);
  });
});
