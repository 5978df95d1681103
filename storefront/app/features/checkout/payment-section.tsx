import type { ReactNode } from "react";
import type { MethodPrice } from "~/features/payment/cart-prices";
import type { Method } from "~/features/payment/types";
import { bestInstallment, BOLETO_WITHIN, METHOD_NAMES, percentText } from "~/features/payment/words";
import { formatBRL, formatLocalDate } from "~/lib/format";
import { Alert, cx, Icon, type IconName } from "~/ui";
import { SHOWN_FOR_METHOD } from "./by-choice";

type PaymentSectionProps = {
  prices: readonly MethodPrice[];
  /** The method that was sent before; else the first one. */
  chosen: string;
  error: string | undefined;
  /** The most that the freight can come to, in centavos. */
  dearestFreight: number;
  /** The fields of a card, shown while it is chosen. */
  cardForm: ReactNode;
};

const ICONS: Record<Method, IconName> = { pix: "pix", boleto: "barcode", card: "card" };

/** How to pay, and what happens next by each way. */
export function PaymentSection({ prices, chosen, error, dearestFreight, cardForm }: PaymentSectionProps) {
  const preselected = preselectMethod(prices, chosen);
  const free = prices.length > 0 && prices.every(({ goods }) => goods === 0);
  const nothingToPay = free && dearestFreight === 0;
  return (
    <fieldset
      id="payment_method"
      tabIndex={-1}
      aria-describedby={error ? "payment_method-error" : undefined}
      className="flex min-w-0 flex-col gap-4 outline-none"
    >
      <legend className="mb-5 font-display text-xl font-[380] tracking-tight">Pagamento</legend>
      {error ? (
        <p id="payment_method-error" className="flex gap-1.5 text-sm font-[550] text-bad">
          <Icon name="warning" size={18} className="mt-0.5" />
          {error}
        </p>
      ) : null}
      {prices.length === 0 ? (
        <Alert tone="warn">Nenhuma forma de pagar está disponível agora. Tente de novo em instantes.</Alert>
      ) : null}
      {free ? (
        <Alert tone="good">
          {nothingToPay
            ? "Nada a pagar: ao confirmar, o pedido já está feito."
            : "Seus cafés saem de graça. Se a entrega também for grátis, não há nada a pagar; se não, escolha como pagar o frete."}
        </Alert>
      ) : null}
      {nothingToPay ? <input type="hidden" name="payment_method" value={preselected} /> : null}
      <div className={nothingToPay ? "hidden" : "flex flex-col gap-2.5"}>
        {prices.map((price) => {
          const { method, goods, minimum } = price;
          const tooSmall = goods + dearestFreight < minimum;
          return (
            <div
              key={method}
              className={cx(
                "rounded-md border border-edge bg-raised transition-colors has-[[data-method]:checked]:border-accent has-[[data-method]:checked]:bg-wash",
                method === "card" && "[@media(scripting:none)]:hidden",
              )}
            >
              <label className="flex min-h-18 items-center gap-4 px-4 py-3 has-focus-visible:rounded-md has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
                <input
                  key={preselected}
                  type="radio"
                  name="payment_method"
                  value={method}
                  defaultChecked={method === preselected}
                  disabled={tooSmall || nothingToPay}
                  data-method={method}
                  className="size-5 shrink-0 outline-none"
                />
                <span className="min-w-0 grow">
                  <span className="block font-[550]">{METHOD_NAMES[method]}</span>
                  <span className="block text-sm text-soft">
                    {tooSmall ? `A partir de ${formatBRL(minimum)}` : describe(price)}
                  </span>
                </span>
                <Icon name={ICONS[method]} size={26} className="text-accent" />
              </label>
              <div
                className={cx("border-t border-line px-4 py-4 text-sm text-soft", SHOWN_FOR_METHOD[method])}
              >
                {method === "card" ? cardForm : NEXT[method]}
              </div>
              <input type="hidden" name={`seen_goods:${method}`} value={goods} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The method that the page begins with. */
export function preselectMethod(prices: readonly MethodPrice[], chosen: string): Method | undefined {
  return (prices.find(({ method }) => method === chosen) ?? prices[0])?.method;
}

function describe({ method, percent, discount, dueOn, installments }: MethodPrice): string {
  if (method === "pix") {
    return discount > 0 && percent ? `${percentText(percent)} a menos, cai na hora` : "Cai na hora";
  }
  if (method === "boleto") {
    return dueOn ? `Vence em ${formatLocalDate(dueOn)}` : `Cai em ${BOLETO_WITHIN}`;
  }
  // Without the value of a part: that one depends on the freight, which is chosen on this very page.
  const best = bestInstallment(installments);
  return best ? `Em até ${best.count}x${best.interest_free ? " sem juros" : ""}` : "Resposta na hora";
}

const NEXT = {
  pix: "O QR code e o copia e cola aparecem na próxima tela. O pagamento cai na hora e o café entra na fila da torra.",
  boleto: `A linha digitável e o boleto para imprimir aparecem na próxima tela. Depois de pago, o banco leva ${BOLETO_WITHIN} para nos avisar; a torra começa aí.`,
} as const;
