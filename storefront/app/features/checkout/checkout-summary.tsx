import { Link } from "react-router";
import type { CartView } from "~/features/cart/cart-view";
import { freightPrice } from "~/features/freight/words";
import { goodsBeforeMethod, type MethodPrice } from "~/features/payment/cart-prices";
import type { Method } from "~/features/payment/types";
import { METHOD_NAMES, percentText } from "~/features/payment/words";
import { formatBRL } from "~/lib/format";
import { Button, cx, Price } from "~/ui";
import { MOST_QUOTES, SHOWN_FOR_METHOD, SHOWN_WHEN_CHOSEN, SHOWN_WHEN_OPEN } from "./by-choice";
import type { FreightAnswer, FreightQuote } from "./freight.server";

type CheckoutSummaryProps = {
  cart: CartView;
  prices: readonly MethodPrice[];
  freight: FreightAnswer | null;
  /** The total was not the one seen before: the button asks for a new yes. */
  changed: boolean;
  paying: boolean;
};

const PAY: Record<Method, string> = {
  pix: "Pagar com PIX",
  boleto: "Gerar boleto",
  card: "Pagar com cartão",
};

const CONFIRM: Record<Method, string> = {
  pix: "Confirmar e pagar",
  boleto: "Confirmar e gerar",
  card: "Confirmar e pagar",
};

/** Every cost itemised (Decreto 7.962, art. 2º, IV) and the one primary action. */
export function CheckoutSummary({ cart, prices, freight, changed, paying }: CheckoutSummaryProps) {
  const quotes = freight?.quotes.slice(0, MOST_QUOTES) ?? [];
  const goods = goodsBeforeMethod(cart, prices);
  const coupons = cart.items - goods;
  const free = prices.length > 0 && prices.every((price) => price.goods === 0);
  return (
    <aside
      aria-labelledby="summary-title"
      className="contents min-w-0 flex-col gap-6 lg:sticky lg:top-28 lg:flex lg:self-start"
    >
      <div className="flex items-baseline justify-between">
        <h2 id="summary-title" className="text-xl">
          Resumo
        </h2>
        <Link to="/carrinho" className="link text-sm text-soft">
          Alterar
        </Link>
      </div>
      <ul className="flex flex-col gap-3 text-sm">
        {cart.lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-4">
            <span className="min-w-0">
              <span className="figures text-soft">{line.quantity} × </span>
              {line.title}
              <span className="block text-xs text-soft">{line.choice}</span>
            </span>
            <span className="figures whitespace-nowrap">{formatBRL(line.total)}</span>
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-2.5 border-t border-line pt-5">
        <Row label="Cafés">{formatBRL(cart.items)}</Row>
        {coupons > 0 ? (
          <Row label={`Desconto ${cart.coupons.join(", ")}`.trim()}>− {formatBRL(coupons)}</Row>
        ) : null}
        {prices
          .filter(({ discount }) => discount > 0)
          .map(({ method, discount, percent }) => (
            <Row
              key={method}
              shown={SHOWN_FOR_METHOD[method]}
              label={`Desconto no ${METHOD_NAMES[method]}${percent ? ` (${percentText(percent)})` : ""}`}
            >
              − {formatBRL(discount)}
            </Row>
          ))}
        <Row label="Frete">
          <span className={SHOWN_WHEN_OPEN}>a escolher</span>
          {quotes.map((quote, index) => (
            <span key={quote.shipping_option_id} className={SHOWN_WHEN_CHOSEN[index]}>
              {freightPrice(quote)}
              {quote.estimated ? " (estimado)" : null}
            </span>
          ))}
        </Row>
      </dl>
      <div className="sticky bottom-0 z-10 -mx-(--gutter) flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-t border-line bg-paper px-(--gutter) pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] lg:static lg:mx-0 lg:flex-col lg:items-stretch lg:gap-5 lg:px-0 lg:pt-5">
        <div
          className="flex flex-col justify-between lg:flex-row lg:items-baseline"
          aria-live="polite"
          aria-atomic
        >
          <span className="font-[550] max-lg:text-xs">
            Total <span className={cx("font-normal text-soft", SHOWN_WHEN_OPEN)}>sem frete</span>
          </span>
          <span className={SHOWN_WHEN_OPEN}>
            <Totals prices={prices} freight={0} />
          </span>
          {quotes.map(({ shipping_option_id: id, amount }, index) => (
            <span key={id} className={SHOWN_WHEN_CHOSEN[index]}>
              <Totals prices={prices} freight={amount} />
            </span>
          ))}
        </div>
        <Button
          size="lg"
          className="grow"
          name="intent"
          value="pay"
          busy={paying}
          busyLabel="Fechando o pedido…"
          disabled={prices.length === 0}
        >
          {prices.length === 0 ? "Pagar" : null}
          {free ? (
            <FreeLabels prices={prices} quotes={quotes} />
          ) : (
            <PayLabels prices={prices} words={changed ? CONFIRM : PAY} />
          )}
        </Button>
      </div>
      <p className="text-xs text-faint">
        Ao pagar você concorda com as regras de{" "}
        <Link to="/trocas-e-devolucoes" className="link">
          trocas e devoluções
        </Link>
        : são 7 dias para desistir, com tudo de volta.
      </p>
    </aside>
  );
}

type PayLabelsProps = { prices: readonly MethodPrice[]; words: Record<Method, string> };

/** What the button says for each way of paying; the style sheet shows the chosen one. */
function PayLabels({ prices, words }: PayLabelsProps) {
  return prices.map(({ method }) => (
    <span key={method} className={SHOWN_FOR_METHOD[method]}>
      {words[method]}
    </span>
  ));
}

/** The same for coffees that cost nothing: a freight that costs nothing either leaves nothing to pay. */
function FreeLabels({
  prices,
  quotes,
}: Pick<PayLabelsProps, "prices"> & { quotes: readonly FreightQuote[] }) {
  return (
    <>
      <span className={SHOWN_WHEN_OPEN}>Confirmar pedido</span>
      {quotes.map(({ shipping_option_id: id, amount }, index) => (
        <span key={id} className={SHOWN_WHEN_CHOSEN[index]}>
          {amount === 0 ? "Confirmar pedido" : <PayLabels prices={prices} words={PAY} />}
        </span>
      ))}
    </>
  );
}

/** The total by each way of paying; the style sheet shows the chosen one. */
function Totals({ prices, freight }: { prices: readonly MethodPrice[]; freight: number }) {
  return (
    <>
      {prices.map(({ method, goods }) => (
        <span key={method} className={SHOWN_FOR_METHOD[method]}>
          <Price centavos={goods + freight} />
        </span>
      ))}
    </>
  );
}

type RowProps = { label: string; shown?: string; children: React.ReactNode };

/** A cost. `shown` may hide it; what is shown takes two columns all the same. */
function Row({ label, shown, children }: RowProps) {
  return (
    <div className={shown ?? "block"}>
      <dt className="float-left text-soft">{label}</dt>
      <dd className="figures text-right">{children}</dd>
    </div>
  );
}
