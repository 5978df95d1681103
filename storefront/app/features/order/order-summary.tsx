import { Price } from "~/ui";
import type { SummaryView } from "./summary";

/** Goods and total for who has not shown to be the buyer, and how the rest is opened. */
export function OrderSummary({ summary }: { summary: SummaryView }) {
  return (
    <aside aria-label="Resumo do pedido" className="flex flex-col gap-8 text-sm">
      <section>
        <h2 className="text-xl">O pedido</h2>
        <ul className="mt-4 flex flex-col gap-3">
          {summary.lines.map((line, index) => (
            <li key={index}>
              <span className="figures text-soft">{line.quantity} × </span>
              {line.title}
              <span className="block text-xs text-soft">{line.choice}</span>
            </li>
          ))}
        </ul>
        <div className="mt-5 flex items-baseline justify-between border-t border-line pt-4">
          <span className="font-[550]">Total</span>
          <Price centavos={summary.total} />
        </div>
      </section>
      <section className="border-t border-line pt-6">
        <h2 className="text-lg">O pedido é seu?</h2>
        <p className="mt-2 text-soft">
          Pagamento, endereço e devoluções se abrem pelo link dos e-mails deste pedido, ou no navegador em que
          ele foi feito. Procure na sua caixa de entrada por “Pedido” e o número, e também no lixo eletrônico.
        </p>
      </section>
    </aside>
  );
}
