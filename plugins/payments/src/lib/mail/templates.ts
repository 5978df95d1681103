import type { MailBlock } from "@mestres/platform/lib/mail/layout";
import type { MailFacts } from "./facts";
import { brandText, dayText, instantText, methodWord, partsText, priceText } from "./words";

/** What a message says; the layout makes it HTML and text. */
export type MailDraft = { subject: string; title: string; blocks: MailBlock[] };

/** The messages of a payment's life. */
export type MailTemplate =
  | "awaiting"
  | "in_review"
  | "free"
  | "changed"
  | "link"
  | "paid"
  | "expired"
  | "canceled"
  | "refunded"
  | "rejected";

type Writer = (facts: MailFacts, eventAmount: number) => MailDraft;

const text = (value: string): MailBlock => ({ kind: "text", text: value });
const open = ({ orderUrl }: MailFacts, label: string): MailBlock => ({
  kind: "action",
  label,
  url: orderUrl,
});

/** The code that is out for an order, to be copied; none when it is to be chosen on the order's page. */
function codes({ payment: { pix, boleto } }: MailFacts): MailBlock[] {
  const block = (label: string, code: string | undefined): MailBlock[] =>
    code ? [{ kind: "code", label, code }] : [];
  return [
    ...block("Linha digitável do boleto", boleto?.linha_digitavel),
    ...block(
      boleto ? "Ou pague por PIX (copia e cola)" : "PIX copia e cola",
      boleto?.pix_copia_e_cola ?? pix?.pix_copia_e_cola,
    ),
  ];
}

const changed: Writer = (facts) => {
  const { owed, to_refund: toRefund, status } = facts.payment;
  const number = facts.displayId;
  if (toRefund > 0) {
    return {
      subject: `Pedido nº ${number}: vamos devolver ${priceText(toRefund)}`,
      title: "O seu pedido mudou",
      blocks: [
        text(
          `O pedido ficou em ${priceText(facts.payment.total)}, e você pagou mais do que isso. ` +
            `Vamos devolver ${priceText(toRefund)}. ${whereItGoes(facts)}`,
        ),
        summary(facts),
        open(facts, "Ver o pedido"),
      ],
    };
  }
  if (owed === 0) {
    return {
      subject: `Pedido nº ${number}: o total mudou, não há nada a pagar`,
      title: "O seu pedido mudou",
      blocks: [
        text("O pedido não custa mais nada, e o código anterior não vale mais. Agora é com a gente."),
        summary(facts),
        open(facts, "Acompanhar o pedido"),
      ],
    };
  }
  const out = codes(facts);
  return {
    subject: `Pedido nº ${number}: o total mudou, falta pagar ${priceText(owed)}`,
    title: "O seu pedido mudou",
    blocks: [
      text(
        status === "partially_paid"
          ? `O pedido ficou em ${priceText(facts.payment.total)}. O que você já pagou está guardado; falta pagar ${priceText(owed)}.`
          : `O pedido ficou em ${priceText(facts.payment.total)}.${out.length ? " O código anterior não vale mais: use este." : ""}`,
      ),
      ...out,
      open(facts, out.length ? "Abrir o pedido" : `Pagar ${priceText(owed)}`),
      summary(facts),
    ],
  };
};

const link: Writer = (facts) => ({
  subject: `Pedido nº ${facts.displayId}: o seu link para pagar ${priceText(facts.payment.owed)}`,
  title: "O seu pedido está pronto para pagar",
  blocks: [
    text(
      `O total é de ${priceText(facts.payment.total)}${facts.payment.owed === facts.payment.total ? "" : `, e falta pagar ${priceText(facts.payment.owed)}`}. Escolha na página do pedido como quer pagar: PIX, boleto ou cartão, conforme a loja aceita.`,
    ),
    ...codes(facts),
    open(facts, "Pagar o pedido"),
    summary(facts),
  ],
});

const awaiting: Writer = (facts) => {
  const { pix, boleto } = facts.payment;
  const number = facts.displayId;
  if (boleto) {
    const due = boleto.due_on ? dayText(boleto.due_on) : undefined;
    return {
      subject: `Pedido nº ${number}: ${due ? `pague o boleto até ${due}` : "o boleto está pronto"}`,
      title: "Recebemos o seu pedido",
      blocks: [
        text(
          `Falta pagar o boleto de ${priceText(facts.payment.amount)}${due ? `, que vence em ${due}` : ""}.`,
        ),
        { kind: "code", label: "Linha digitável", code: boleto.linha_digitavel },
        ...(boleto.pix_copia_e_cola
          ? [
              {
                kind: "code",
                label: "Ou pague por PIX (copia e cola)",
                code: boleto.pix_copia_e_cola,
              } as const,
            ]
          : []),
        open(facts, "Ver o pedido e o boleto em PDF"),
        text("O banco confirma o pagamento em até 2 dias úteis, e avisamos você por e-mail."),
        summary(facts),
      ],
    };
  }
  return {
    subject: `Pedido nº ${number}: falta pagar o PIX`,
    title: "Recebemos o seu pedido",
    blocks: [
      text(
        `Falta pagar o PIX de ${priceText(facts.payment.amount)}` +
          `${pix ? `. O código vale até ${instantText(pix.expires_at)}` : ""}.`,
      ),
      ...(pix ? [{ kind: "code", label: "PIX copia e cola", code: pix.pix_copia_e_cola } as const] : []),
      open(facts, "Abrir o pedido e ver o QR Code"),
      summary(facts),
    ],
  };
};

const paid: Writer = (facts, eventAmount) => {
  const { card, method, owed } = facts.payment;
  const amount = eventAmount || facts.payment.amount;
  const how = card
    ? `${brandText(card.brand)} final ${card.last_four}, ${partsText(card.installments, card.installment_amount)}`.trim()
    : methodWord(method);
  return {
    subject: `Pedido nº ${facts.displayId}: pagamento confirmado`,
    title: "Pagamento confirmado",
    blocks: [
      text(
        owed > 0
          ? `Recebemos ${priceText(amount)}. O pedido mudou, e falta pagar ${priceText(owed)}: escolha como na página do pedido.`
          : `Recebemos ${priceText(amount)} (${how}). Agora é com a gente: vamos separar os seus cafés.`,
      ),
      summary(facts),
      open(facts, "Acompanhar o pedido"),
    ],
  };
};

const expired: Writer = (facts) => ({
  subject: `Pedido nº ${facts.displayId}: o prazo de pagamento acabou`,
  title: "O prazo de pagamento acabou",
  blocks: [
    text(
      "Não recebemos o pagamento a tempo e o pedido foi cancelado; os itens voltaram para a loja. " +
        "Se você já pagou, não pague de novo: assim que o banco confirmar, entramos em contato.",
    ),
    open(facts, "Ver o pedido"),
  ],
});

const canceled: Writer = (facts, paidCentavos) => ({
  subject: `Pedido nº ${facts.displayId}: cancelado`,
  title: "Pedido cancelado",
  blocks: [
    text(
      `O pedido nº ${facts.displayId} foi cancelado e não será enviado. ${whatGoesBack(facts, paidCentavos)}`,
    ),
    open(facts, "Ver o pedido"),
  ],
});

/** What was paid of a cancelled order, and where it goes. @param paid centavos that had paid the order */
function whatGoesBack(facts: MailFacts, paid: number): string {
  const { method, received, status } = facts.payment;
  if (paid === 0) {
    return received > 0
      ? `Recebemos ${priceText(received)} por ele: o seu dinheiro está seguro, e entramos em contato para devolver.`
      : "Nada foi cobrado.";
  }
  const all = `O que você pagou, ${priceText(paid)}, volta para você.`;
  if (status === "canceled") {
    return `${all} Avisamos por e-mail assim que a devolução for feita.`;
  }
  return method === "pix" || method === "card"
    ? `${all} ${whereItGoes(facts)}`
    : `${all} Combinamos por e-mail em qual conta sua.`;
}

const refunded: Writer = (facts, eventAmount) => ({
  subject: `Pedido nº ${facts.displayId}: devolvemos ${priceText(eventAmount)}`,
  title: "Devolução feita",
  blocks: [
    text(`Devolvemos ${priceText(eventAmount)} do pedido nº ${facts.displayId}. ${whereItGoes(facts)}`),
    open(facts, "Ver o pedido"),
  ],
});

const rejected: Writer = (facts) => ({
  subject: `Pedido nº ${facts.displayId}: o cartão não foi aprovado`,
  title: "O cartão não foi aprovado",
  blocks: [
    text("O emissor do cartão não aprovou o pagamento, e nada foi cobrado."),
    ...(facts.payment.can_retry
      ? [
          text("O pedido continua guardado: tente outro cartão, ou pague de outra forma."),
          open(facts, "Pagar de novo"),
        ]
      : [open(facts, "Ver o pedido")]),
  ],
});

const inReview: Writer = (facts) => ({
  subject: `Pedido nº ${facts.displayId}: o cartão está em análise`,
  title: "O cartão está em análise",
  blocks: [
    text(
      `Recebemos o seu pedido de ${priceText(facts.payment.amount)}. A operadora do cartão confere a compra antes de ` +
        "liberar: costuma levar minutos, no máximo dois dias úteis. Você não precisa fazer nada, avisamos por aqui.",
    ),
    open(facts, "Ver o pedido"),
    summary(facts),
  ],
});

const free: Writer = (facts) => ({
  subject: `Pedido nº ${facts.displayId}: pedido confirmado`,
  title: "Pedido confirmado",
  blocks: [
    text("Recebemos o seu pedido, e não há nada a pagar. Agora é com a gente: vamos separar os seus cafés."),
    summary(facts),
    open(facts, "Acompanhar o pedido"),
  ],
});

const WRITERS: Record<MailTemplate, Writer> = {
  awaiting,
  in_review: inReview,
  free,
  changed,
  link,
  paid,
  expired,
  canceled,
  refunded,
  rejected,
};

/**
 * Writes a message.
 *
 * @param eventAmount centavos that the event is about (a refund's amount)
 */
export function writeMail(template: MailTemplate, facts: MailFacts, eventAmount: number): MailDraft {
  return WRITERS[template](facts, eventAmount);
}

function whereItGoes({ payment: { method } }: MailFacts): string {
  switch (method) {
    case "card":
      return "O crédito aparece na fatura do cartão, nesta ou na próxima, conforme o emissor.";
    case "pix":
      return "O valor volta para a conta que pagou o PIX.";
    default:
      return "O valor volta para a conta combinada com você.";
  }
}

function summary({ lines, freight, discount, total }: MailFacts): MailBlock {
  return {
    kind: "facts",
    rows: [
      ...lines.map(({ name, quantity, total: lineTotal }) => ({
        name: `${quantity} × ${name}`,
        value: priceText(lineTotal),
      })),
      { name: "Entrega", value: freight > 0 ? priceText(freight) : "grátis" },
      ...(discount > 0 ? [{ name: "Descontos", value: `− ${priceText(discount)}` }] : []),
      { name: "Total", value: priceText(total), strong: true },
    ],
  };
}
