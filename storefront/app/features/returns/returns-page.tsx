import { Link } from "react-router";
import { Alert } from "~/ui";
import { ReturnCard } from "./return-card";
import { ReturnForm } from "./return-form";
import { ReturnReview } from "./return-review";
import { canReturn, type OrderReturns, type ReturnPreview, type ReturnWish } from "./types";

export type ReturnsPageProps = {
  returns: OrderReturns;
  wish: ReturnWish | null;
  preview: ReturnPreview | null;
  refusal: string | null;
};

/** Sending an order back: the returns there are, and a new one in two steps. */
export function ReturnsPage({ returns, wish, preview, refusal }: ReturnsPageProps) {
  const closed = returns.offers.find(({ kind, message }) => kind === "withdrawal" && message)?.message;
  return (
    <div className="page py-10 md:py-16">
      <p className="eyebrow">
        <Link to={`/pedido/${returns.order_id}`} className="hover:underline">
          Voltar ao pedido
        </Link>
      </p>
      <h1 className="mt-3 text-2xl">Devolver este pedido</h1>
      <div className="mt-10 flex max-w-160 flex-col gap-12">
        {returns.returns.length > 0 ? (
          <section aria-labelledby="returns-title" className="flex flex-col gap-4">
            <h2 id="returns-title" className="text-xl">
              {returns.returns.length > 1 ? "Suas devoluções" : "Sua devolução"}
            </h2>
            {returns.returns.map((one) => (
              <ReturnCard key={one.id} one={one} refundWhen={returns.refund_when} />
            ))}
          </section>
        ) : null}
        {refusal ? <Alert tone="bad">{refusal}</Alert> : null}
        {preview && wish ? (
          <ReturnReview returns={returns} wish={wish} preview={preview} />
        ) : canReturn(returns) ? (
          <section aria-label="Pedir uma devolução" className="flex flex-col gap-8">
            {returns.returns.length > 0 ? <h2 className="text-xl">Devolver mais itens</h2> : null}
            <ReturnForm returns={returns} wish={wish} />
          </section>
        ) : returns.returns.length === 0 ? (
          <p className="max-w-[52ch] text-soft">
            {closed ?? "Não há nada deste pedido para devolver agora."}{" "}
            <Link to="/trocas-e-devolucoes" className="link">
              Como funcionam trocas e devoluções
            </Link>
          </p>
        ) : null}
      </div>
    </div>
  );
}
