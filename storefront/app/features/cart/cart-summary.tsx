import type { FreeFreight, FreightAnswer } from "~/features/checkout/freight.server";
import { freeFreightText } from "~/features/freight/words";
import { goodsBeforeMethod, termsOfCart, type MethodPrice } from "~/features/payment/cart-prices";
import { TermsLines } from "~/features/payment/terms-lines";
import { formatBRL } from "~/lib/format";
import { ButtonLink, cx, Price } from "~/ui";
import { CouponBox } from "./coupon-box";
import { FreightEstimate } from "./freight-estimate";
import type { CartAnswer } from "./cart-page";
import type { CartView } from "./cart-view";

type CartSummaryProps = {
  cart: CartView;
  prices: readonly MethodPrice[];
  freight: FreightAnswer | null;
  freeFreight: FreeFreight | null;
  cep: string | null;
  town: string | null;
  answer: CartAnswer;
  /** While a line or coupon is on its way the figures are old. */
  busy: boolean;
};

/** What the cart comes to, the way on, and what the freight would be. */
export function CartSummary({
  cart,
  prices,
  freight,
  freeFreight,
  cep,
  town,
  answer,
  busy,
}: CartSummaryProps) {
  const goods = goodsBeforeMethod(cart, prices);
  const terms = termsOfCart(prices);
  return (
    <aside aria-label="Resumo" className="contents flex-col gap-8 lg:sticky lg:top-28 lg:flex lg:self-start">
      <CouponBox coupons={cart.coupons} refusal={answer?.place === "coupon" ? answer.message : null} />
      <dl className={cx("flex flex-col gap-2.5 transition-opacity", busy && "opacity-80")} aria-busy={busy}>
        <Row label="Cafés" value={formatBRL(cart.items)} />
        {cart.items > goods ? <Row label="Desconto" value={`− ${formatBRL(cart.items - goods)}`} /> : null}
        <Row label="Frete" value={cheapest(freight)} />
        {freeFreight ? (
          <div className={cx("text-right text-sm", freeFreight.missing > 0 ? "text-soft" : "text-good")}>
            <dt className="sr-only">Frete grátis</dt>
            <dd>{freeFreightText(freeFreight)}</dd>
          </div>
        ) : null}
        <div className="mt-2 flex items-baseline justify-between border-t border-line pt-4">
          <dt className="font-[550]">Total sem frete</dt>
          <dd>
            <Price centavos={goods} size="lg" />
          </dd>
        </div>
      </dl>
      <TermsLines terms={terms} className="-mt-5 items-end text-right" />
      <div className="sticky bottom-0 z-10 -mx-(--gutter) flex items-center justify-between gap-5 border-t border-line bg-paper px-(--gutter) pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] lg:static lg:mx-0 lg:border-0 lg:p-0">
        <span aria-hidden className="lg:hidden">
          <Price centavos={goods} />
        </span>
        <ButtonLink to="/checkout" size="lg" className="grow">
          Fechar pedido
        </ButtonLink>
      </div>
      <FreightEstimate
        freight={freight}
        cep={cep}
        town={town}
        refusal={answer?.place === "freight" ? answer.message : null}
      />
    </aside>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-soft">{label}</dt>
      <dd className="figures">{value}</dd>
    </div>
  );
}

function cheapest(freight: FreightAnswer | null): string {
  const delivered = (freight?.quotes ?? [])
    .filter(({ kind }) => kind !== "pickup")
    .map(({ amount }) => amount);
  if (delivered.length === 0) {
    return "calculado pelo CEP";
  }
  const least = Math.min(...delivered);
  return least === 0 ? "Grátis" : `a partir de ${formatBRL(least)}`;
}
