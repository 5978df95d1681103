import { formatBRL, formatLocalDate } from "~/lib/format";
import type { OrderReturn, OrderReturns, ReturnKind, ReturnState } from "./types";

/** The reasons, as a shopper would say them. */
export const KIND_WORDS: Record<ReturnKind, { label: string; hint: string }> = {
  withdrawal: { label: "Mudei de ideia", hint: "Você tem 7 dias depois de receber, sem explicar por quê." },
  defect: { label: "Veio com problema", hint: "Furado, velho, moído errado ou com gosto que não devia ter." },
  wrong_item: { label: "Veio outro produto", hint: "O que chegou não é o que você comprou." },
  undelivered: { label: "Não chegou", hint: "Consta como enviado e nada apareceu." },
};

export const STATE_WORDS: Record<ReturnState, string> = {
  requested: "Em análise",
  approved: "Aprovada",
  authorized: "Pronta para postar",
  posted: "A caminho da loja",
  received: "Recebida",
  refunded: "Dinheiro devolvido",
  refused: "Não aceita",
  canceled: "Cancelada",
  expired: "Código vencido",
};

/** What happens next, in one or two sentences. */
export function nextStep(one: OrderReturn, refundWhen: OrderReturns["refund_when"]): string {
  const back =
    refundWhen === "posted"
      ? "O dinheiro volta assim que os Correios receberem o pacote."
      : "O dinheiro volta assim que o pacote chegar aqui.";
  switch (one.state) {
    case "requested":
      return "Nossa equipe responde em até 5 dias, por e-mail e nesta página.";
    case "approved":
      return one.kind === "undelivered"
        ? "Estamos procurando a encomenda. Se ela não aparecer, devolvemos o dinheiro."
        : "O código para postar nos Correios chega em seguida, por e-mail e nesta página.";
    case "authorized":
      return `Embale os itens e leve a uma agência dos Correios${
        one.expires_on ? ` até ${formatLocalDate(one.expires_on)}` : ""
      }. Diga o código no balcão: você não paga nada. ${back}`;
    case "posted":
      return `Os Correios estão com o pacote. ${back}`;
    case "received":
      return "Os itens chegaram. O dinheiro está a caminho.";
    case "refunded":
      return `Devolvemos ${formatBRL(one.refunded_amount ?? 0)} pelo caminho em que o pagamento veio.`;
    case "refused":
      return one.refusal_reason ?? "";
    case "canceled":
      return "Esta devolução não vai acontecer. Se mudar de ideia, dá para pedir outra dentro do prazo.";
    case "expired":
      return "Não vimos a postagem no prazo. Fale com a gente e mandamos outro código.";
  }
}
