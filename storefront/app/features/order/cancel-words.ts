import type { Method } from "~/features/payment/types";
import { formatBRL } from "~/lib/format";
import { isPaid, keptOf, paidBy, type OrderPayment } from "./payment";

/** Where the money of a cancelled order goes, after "Devolvemos R$ 10,00". */
const BACK: Record<Method, string> = {
  pix: "para a conta de onde o PIX saiu, em geral na hora",
  card: "na fatura do cartão; conforme o fechamento, só na seguinte",
  boleto: "numa conta sua: combinamos qual por e-mail",
};

const NOTHING: Record<Method, string> = {
  pix: "Nada é cobrado: o código PIX deixa de valer na hora.",
  boleto:
    "Nada é cobrado: o boleto deixa de valer. Se você já o pagou, espere o banco nos avisar antes de cancelar.",
  card: "Nada é cobrado: a operadora desfaz a compra que está em análise.",
};

/** What happens to the money when the order is cancelled now, in a sentence or two. */
export function cancelTerms(payment: OrderPayment): string {
  const { status, amount, method, timeline } = payment;
  const kept = keptOf(payment);
  if (isPaid(status) || status === "partially_paid") {
    const by = paidBy(payment);
    return amount === 0 || kept === 0
      ? "Não há nada a devolver, porque nada foi cobrado."
      : `Devolvemos ${formatBRL(kept)} ${by ? BACK[by] : "pelo caminho em que veio"}.`;
  }
  if (kept > 0) {
    return `Os ${formatBRL(kept)} que chegaram voltam para você: combinamos como por e-mail.`;
  }
  const tried = timeline.some(({ kind }) => kind === "charge_created");
  return status === "awaiting" && method && tried ? NOTHING[method] : "Nada é cobrado.";
}
