import { Price } from "~/ui";
import { cardText } from "./card-text";
import type { OrderPayment } from "./payment";

/** A card that the provider is still looking at: nothing to do but wait. */
export function CardPanel({ payment }: { payment: OrderPayment }) {
  return (
    <section
      aria-label="Cartão em análise"
      className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-5 md:p-8"
    >
      <Price centavos={payment.amount} size="lg" />
      <p className="text-sm text-soft">{payment.card ? cardText(payment.card) : "Cartão de crédito"}</p>
      <p className="text-sm text-soft">
        Você pode fechar esta página. A resposta chega por e-mail e aparece aqui.
      </p>
    </section>
  );
}
