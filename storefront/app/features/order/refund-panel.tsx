import type { Method } from "~/features/payment/types";
import { formatBRL } from "~/lib/format";
import { Alert } from "~/ui";
import { isPaid, strayReturned, wasCanceled, type OrderPayment } from "./payment";

const WHERE: Record<Method, string> = {
  pix: "O valor cai na conta de onde o PIX saiu, em geral na hora.",
  boleto: "O valor vai para a conta que você nos informou.",
  card: "O valor aparece na fatura do cartão; conforme o fechamento, só na seguinte.",
};

/** The same before it went. */
const WHERE_TO: Record<Method, string> = {
  ...WHERE,
  boleto: "O valor vai para uma conta sua: combinamos qual por e-mail.",
};

type RefundPanelProps = {
  payment: OrderPayment;
  /** Whether the page's headline says what is to be given back. */
  announced: boolean;
};

/** How much went back or is going to, and where to look for it. */
export function RefundPanel({ payment, announced }: RefundPanelProps) {
  const stray = strayReturned(payment);
  const due = isPaid(payment.status) ? payment.to_refund : 0;
  // Nobody was asked for an account yet by an order that was cancelled.
  const words = wasCanceled(payment) ? WHERE_TO : WHERE;
  const where = payment.method ? <p>{words[payment.method]}</p> : null;
  return (
    <>
      {due > 0 ? (
        <Alert title={announced ? "Como a diferença volta" : `Vamos devolver ${formatBRL(due)}`}>
          <p>{payment.method ? WHERE_TO[payment.method] : "Combinamos com você por e-mail."}</p>
        </Alert>
      ) : null}
      {payment.refunded > 0 ? (
        <Alert
          tone="good"
          title={`Devolvemos ${formatBRL(payment.refunded)} de ${formatBRL(payment.amount)}`}
        >
          {where}
        </Alert>
      ) : null}
      {stray > 0 ? (
        <Alert tone="good" title={`Devolvemos ${formatBRL(stray)} que não serviram a este pedido`}>
          {where}
        </Alert>
      ) : null}
    </>
  );
}
