import { METHOD_NAMES } from "~/features/payment/words";
import { formatBRL, formatTime } from "~/lib/format";
import { cardText } from "./card-text";
import { PaidMark } from "./paid-mark";
import type { OrderPayment } from "./payment";

/** Stands where the way to pay was, and says that the money arrived, or that none was needed. */
export function PaidPanel({ payment }: { payment: OrderPayment }) {
  const { card, method } = payment;
  const paidAt = payment.timeline.findLast(({ kind }) => kind === "payment_captured")?.at;
  const free = payment.amount === 0;
  const by = card ? cardText(card) : method ? METHOD_NAMES[method] : null;
  return (
    <section
      aria-label={free ? "Nada a pagar" : "Pagamento recebido"}
      className="flex grow flex-col items-center justify-center gap-4 rounded-lg border border-line bg-raised px-5 py-10 text-center md:p-12"
    >
      <PaidMark />
      <p className="voice text-xl">Bom café!</p>
      <p className="text-sm text-soft">
        {free
          ? "Este pedido não tem nada a pagar."
          : `Recebemos ${formatBRL(payment.amount)}${by ? ` (${by})` : ""}${paidAt ? ` às ${formatTime(paidAt)}` : ""}.`}
      </p>
    </section>
  );
}
