import type { Method } from "~/features/payment/types";
import { formatBRL } from "~/lib/format";
import { Alert } from "~/ui";
import { strayReturned, type OrderPayment } from "./payment";

const WHERE: Record<Method, string> = {
  pix: "O valor cai na conta de onde o PIX saiu, em geral na hora.",
  boleto: "O valor vai para a conta que você nos informou.",
  card: "O valor aparece na fatura do cartão; conforme o fechamento, só na seguinte.",
};

/** How much went back, and where to look for it. */
export function RefundPanel({ payment }: { payment: OrderPayment }) {
  const stray = strayReturned(payment);
  const where = payment.method ? <p>{WHERE[payment.method]}</p> : null;
  return (
    <>
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
