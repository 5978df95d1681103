import { ButtonLink } from "~/ui";
import { ReturnCard } from "./return-card";
import { canReturn, type OrderReturns } from "./types";

/** On the order's page: its returns, and the way to ask for one. Nothing while nothing may be returned. */
export function ReturnsPanel({ returns }: { returns: OrderReturns | null }) {
  if (!returns || (returns.returns.length === 0 && !canReturn(returns))) {
    return null;
  }
  return (
    <section aria-labelledby="returns-panel-title" className="flex flex-col gap-4">
      <h2 id="returns-panel-title" className="text-xl">
        Devolução
      </h2>
      {returns.returns.map((one) => (
        <ReturnCard key={one.id} one={one} refundWhen={returns.refund_when} />
      ))}
      {canReturn(returns) ? (
        <div className="flex flex-col items-start gap-3">
          {returns.returns.length === 0 ? (
            <p className="text-sm text-soft">
              Mudou de ideia ou veio com problema? A postagem é por nossa conta e o dinheiro volta com o
              frete.
            </p>
          ) : null}
          <ButtonLink to={`/pedido/${returns.order_id}/devolver`} variant="secondary">
            {returns.returns.length === 0 ? "Devolver este pedido" : "Devolver mais itens"}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}
