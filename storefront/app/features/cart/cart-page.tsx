import { useEffect, useRef } from "react";
import { useFetchers } from "react-router";
import type { FreeFreight, FreightAnswer } from "~/features/checkout/freight.server";
import type { MethodPrice } from "~/features/payment/cart-prices";
import { plural } from "~/lib/format";
import { Alert, ButtonLink, EmptyState } from "~/ui";
import type { CartView } from "./cart-view";
import { CartLine } from "./cart-line";
import { CartSummary } from "./cart-summary";

/** A refusal of a cart form; `place` is where the page shows it. */
export type CartAnswer = {
  place: "line" | "coupon" | "cart" | "freight";
  message: string;
  lineId: string;
} | null;

export type CartPageProps = {
  cart: CartView | null;
  /** The cart by each way of paying; empty when it cannot be told now. */
  prices: MethodPrice[];
  freight: FreightAnswer | null;
  /** Of the CEP where it is known, else of the whole country; null where no rule holds. */
  freeFreight: FreeFreight | null;
  cep: string | null;
  town: string | null;
  /** The answer to a post made without JavaScript. */
  answer: CartAnswer;
};

export function CartPage({ cart, prices, freight, freeFreight, cep, town, answer }: CartPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusAfterRemoval(cart?.lines.length ?? 0, heading);
  const busy = useFetchers().some((fetcher) => fetcher.state !== "idle");
  return (
    <div className="page py-10 md:py-16">
      <h1 ref={heading} tabIndex={-1} className="text-2xl outline-none">
        Carrinho
      </h1>
      {answer?.place === "cart" ? (
        <Alert tone="bad" className="mt-6">
          {answer.message}
        </Alert>
      ) : null}
      {cart ? (
        <div className="mt-8 flex flex-col gap-x-16 gap-y-8 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem]">
          <section aria-label="Cafés no carrinho">
            <p role="status" className="sr-only">
              {busy ? "Atualizando o carrinho" : `${plural(cart.count, "pacote", "pacotes")} no carrinho`}
            </p>
            <ul className="divide-y divide-line border-y border-line">
              {cart.lines.map((line) => (
                <CartLine
                  key={line.id}
                  line={line}
                  refusal={answer?.place === "line" && answer.lineId === line.id ? answer.message : null}
                />
              ))}
            </ul>
          </section>
          <CartSummary {...{ cart, prices, freight, freeFreight, cep, town, answer, busy }} />
        </div>
      ) : (
        <EmptyState
          title="Ainda não tem café aqui"
          action={<ButtonLink to="/cafes">Escolher um café</ButtonLink>}
        >
          <p>Torramos toda semana, em lotes pequenos. Que tal começar pelas notas de que você gosta?</p>
        </EmptyState>
      )}
    </div>
  );
}

/** A removed line takes the focus with it: hand it to the heading, so that the keyboard does not start over. */
function useFocusAfterRemoval(lineCount: number, target: React.RefObject<HTMLElement>) {
  const before = useRef(lineCount);
  useEffect(() => {
    if (lineCount < before.current && document.activeElement === document.body) {
      target.current?.focus();
    }
    before.current = lineCount;
  }, [lineCount, target]);
}
