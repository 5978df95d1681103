import type { MailBlock } from "@mestres/platform/lib/mail/layout";
import { formatBRL } from "@mestres/platform/lib/money";
import { dayText } from "../domain/window";

/** The messages of a return's life. */
export type ReturnMail = "requested" | "authorized" | "refused" | "refunded" | "expired";

/** What a message about a return is made of. Money in centavos. */
export type ReturnMailFacts = {
  displayId: number;
  orderUrl: string;
  lines: { title: string; quantity: number; amount: number }[];
  freight: number;
  total: number;
  refunded: number;
  code: string | null;
  expiresOn: string | null;
  /** Whether the code waits for the Correios only. */
  approved: boolean;
  undelivered: boolean;
  refundWhen: "posted" | "received";
  refusal: string | null;
};

export type ReturnMailDraft = {
  subject: string;
  title: string;
  blocks: MailBlock[];
};

const text = (value: string): MailBlock => ({ kind: "text", text: value });
const open = ({ orderUrl }: ReturnMailFacts): MailBlock => ({
  kind: "action",
  label: "Ver a devolução",
  url: orderUrl,
});
/** Without the no-break space, which some mail programs show as a box. */
const price = (centavos: number): string => formatBRL(centavos).replace(/\u00a0/g, " ");

const summary = ({ lines, freight, total }: ReturnMailFacts): MailBlock => ({
  kind: "facts",
  rows: [
    ...lines.map(({ title, quantity, amount }) => ({ name: `${quantity} × ${title}`, value: price(amount) })),
    ...(freight > 0 ? [{ name: "Frete da entrega", value: price(freight) }] : []),
    { name: "A devolver", value: price(total), strong: true },
  ],
});

const WRITERS: Record<ReturnMail, (facts: ReturnMailFacts) => ReturnMailDraft> = {
  requested: (facts) => ({
    subject: `Pedido nº ${facts.displayId}: recebemos a sua devolução`,
    title: "Recebemos o seu pedido de devolução",
    blocks: [text(nextOf(facts)), summary(facts), open(facts)],
  }),
  authorized: (facts) => ({
    subject: `Pedido nº ${facts.displayId}: código para devolver pelos Correios`,
    title: "Sua devolução está aprovada",
    blocks: [
      text(
        `Embale os itens e leve a uma agência dos Correios${
          facts.expiresOn ? ` até ${dayText(facts.expiresOn)}` : ""
        }. No balcão, informe o código abaixo: você não paga nada e não precisa imprimir etiqueta.`,
      ),
      { kind: "code", label: "Código de autorização de postagem", code: facts.code ?? "" },
      text(
        facts.refundWhen === "posted"
          ? "Assim que os Correios receberem o pacote, devolvemos o dinheiro pelo caminho em que ele veio."
          : "Assim que o pacote chegar aqui, devolvemos o dinheiro pelo caminho em que ele veio.",
      ),
      summary(facts),
      open(facts),
    ],
  }),
  refused: (facts) => ({
    subject: `Pedido nº ${facts.displayId}: sobre a sua devolução`,
    title: "Não pudemos aceitar a devolução",
    blocks: [
      text(facts.refusal ?? ""),
      text("Se não concorda, responda a este e-mail: olhamos de novo com você."),
      open(facts),
    ],
  }),
  refunded: (facts) => ({
    subject: `Pedido nº ${facts.displayId}: devolução concluída`,
    title: "Devolução concluída",
    blocks: [
      text(
        `Está tudo certo com a sua devolução. ${price(facts.refunded)} voltam pelo caminho em que o pagamento veio: no PIX, para a conta que pagou; no cartão, na fatura; no boleto, para a conta combinada com você.`,
      ),
      open(facts),
    ],
  }),
  expired: (facts) => ({
    subject: `Pedido nº ${facts.displayId}: o código de devolução venceu`,
    title: "O código de postagem venceu",
    blocks: [
      text(
        "Não vimos a postagem dentro do prazo. Se ainda quer devolver, responda a este e-mail e mandamos outro código.",
      ),
      open(facts),
    ],
  }),
};

function nextOf({ approved, undelivered }: ReturnMailFacts): string {
  if (undelivered) {
    return "Vamos procurar a encomenda com a transportadora e responder em até 5 dias.";
  }
  return approved
    ? "Está aprovada. O código para postar nos Correios chega em seguida, por e-mail e na página do pedido."
    : "Nossa equipe responde em até 5 dias, por e-mail e na página do pedido.";
}

/** Writes a message. */
export function writeReturnMail(mail: ReturnMail, facts: ReturnMailFacts): ReturnMailDraft {
  return WRITERS[mail](facts);
}
