import { formatBRL } from "~/lib/format";
import { useShop } from "~/lib/shop-context";
import { Alert } from "~/ui";
import { isPaid, keptOf, paidBy, wasCanceled, type OrderPayment } from "./payment";

/** Tells who paid too little or too late that the money is not lost, and where to go with it. */
export function StrayPayment({ payment }: { payment: OrderPayment }) {
  const contact = useShop()?.store.whatsappUrl ?? "/contato";
  const { received, amount, status } = payment;
  if (status === "partially_paid") {
    return payment.can_retry || payment.owed === 0 ? null : <Stuck payment={payment} contact={contact} />;
  }
  if (received === 0 || isPaid(status) || status === "refunded") {
    return null;
  }
  if (wasCanceled(payment) && paidBy(payment)) {
    return (
      <Alert title={`Vamos devolver ${formatBRL(keptOf(payment))}`}>
        <p>Avisamos por e-mail assim que a devolução for feita.</p>
      </Alert>
    );
  }
  // Just arrived and being booked: nothing is wrong.
  if (status === "awaiting" && received >= amount) {
    return null;
  }
  const short = received < amount;
  return (
    <Alert
      tone="warn"
      title={
        short
          ? `Recebemos ${formatBRL(received)}, menos que o total`
          : `Recebemos ${formatBRL(received)} fora do prazo`
      }
    >
      <p>
        O pedido é de {formatBRL(amount)}. O seu dinheiro está seguro:{" "}
        <a href={contact} className="link">
          fale com a gente
        </a>{" "}
        para{" "}
        {status === "canceled"
          ? "receber de volta"
          : short
            ? "completar ou receber de volta"
            : "seguir com o pedido ou receber de volta"}
        . Não pague de novo.
      </p>
    </Alert>
  );
}

/** A rest that the page cannot take: too little of it came, or too much was tried. */
function Stuck({ payment, contact }: { payment: OrderPayment; contact: string }) {
  return (
    <Alert tone="warn" title={`Recebemos ${formatBRL(payment.received)} até agora`}>
      <p>
        O pedido é de {formatBRL(payment.total)}, e faltam {formatBRL(payment.owed)}. O seu dinheiro está
        seguro:{" "}
        <a href={contact} className="link">
          fale com a gente
        </a>{" "}
        para completar ou receber de volta.
      </p>
    </Alert>
  );
}
