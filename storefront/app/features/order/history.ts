import { METHOD_NAMES } from "~/features/payment/words";
import type { PaymentNews } from "./payment";

const ARTICLE = { pix: "o PIX", boleto: "o boleto", card: "o cartão" } as const;

const WORDS: Record<string, (news: PaymentNews) => string> = {
  order_placed: () => "Pedido feito",
  order_changed: () => "O pedido mudou: novo total",
  charge_created: ({ method }) =>
    ({ pix: "Código PIX gerado", boleto: "Boleto gerado", card: "Cartão enviado à operadora" })[method],
  charge_expired: ({ method }) => (method === "boleto" ? "O boleto venceu" : "O prazo para pagar acabou"),
  charge_canceled: ({ method }) => `Cobrança cancelada: ${ARTICLE[method]} não vale mais`,
  charge_rejected: () => "O cartão foi recusado",
  payment_captured: ({ method }) => `Pagamento confirmado: ${METHOD_NAMES[method]}`,
  payment_short: () => "Chegou um valor menor que o do pedido",
  payment_over: () => "Chegou um valor maior que o do pedido",
  payment_late: () => "Chegou um pagamento depois do prazo",
  payment_duplicate: () => "Chegou um pagamento repetido",
  refund_requested: () => "Devolução a caminho",
  refund_settled: () => "Devolução concluída",
  refund_failed: () => "A devolução não foi aceita pelo banco: estamos resolvendo",
  method_changed: ({ method }) => `Forma de pagar trocada para ${METHOD_NAMES[method]}`,
  order_canceled: () => "Pedido cancelado",
  order_expired: () => "Pedido cancelado por falta de pagamento",
};

/** One line of what happened to the payment, as a shopper reads it. */
export type HistoryLine = { key: string; text: string; at: string; amount: number | null };

/** The payment's story, newest first; what has no words for a shopper is left out. */
export function historyLines(timeline: readonly PaymentNews[]): HistoryLine[] {
  return timeline
    .flatMap((news, index) => {
      const text = WORDS[news.kind]?.(news);
      return text ? [{ key: `${index}`, text, at: news.at, amount: amountOf(news) }] : [];
    })
    .reverse();
}

/** What a cancelled order had been paid stands in its other lines. */
function amountOf({ kind, amount }: PaymentNews): number | null {
  return kind === "order_canceled" ? null : (amount ?? null);
}
