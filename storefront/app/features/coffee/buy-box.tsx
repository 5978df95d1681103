import { Form, useNavigation } from "react-router";
import type { Coffee } from "~/features/catalog/types";
import { TermsLines } from "~/features/payment/terms-lines";
import type { Terms } from "~/features/payment/types";
import { formatBRL, plural } from "~/lib/format";
import { Button, Icon, Price, Select } from "~/ui";
import type { Choice } from "./choose-variant";
import { OptionGroup } from "./option-group";

const FORM = "comprar";
/** The most bags one line of the form offers; more can be set in the cart. */
const MOST = 10;
/** From this many bags on, the page says nothing about stock. */
const FEW = 6;

export type BuyBoxProps = { coffee: Coffee; choice: Choice; terms: Terms | undefined };

/** Weight, grind, quantity, price and the one button. On a phone price and button follow the thumb. */
export function BuyBox({ coffee, choice, terms }: BuyBoxProps) {
  const { variant, weights, grinds } = choice;
  const { state, formAction } = useNavigation();
  const adding = state !== "idle" && formAction === "/carrinho";
  const sellable = variant.available && variant.price !== null;
  const most = Math.max(1, Math.min(MOST, variant.stock ?? MOST));
  return (
    <div className="flex flex-col gap-6">
      <OptionGroup id="peso" legend="Peso" options={weights} prices />
      <OptionGroup id="moagem" legend="Moagem" options={grinds} />
      <Form method="post" action="/carrinho" id={FORM} className="max-md:contents">
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="variant_id" value={variant.id} />
        {sellable ? (
          <div className="flex items-end gap-3">
            <Select key={variant.id} id="quantity" label="Quantidade" defaultValue="1" className="w-28">
              {Array.from({ length: most }, (_, index) => (
                <option key={index} value={index + 1}>
                  {index + 1}
                </option>
              ))}
            </Select>
            <Button size="lg" busy={adding} busyLabel="Separando…" className="flex-1 max-md:hidden">
              Pôr no carrinho
              {variant.price === null ? null : (
                <span className="figures opacity-85">{formatBRL(variant.price)}</span>
              )}
            </Button>
          </div>
        ) : (
          <p className="rounded-md bg-sunk px-4 py-3.5 text-sm" role="status">
            {coffee.available
              ? "Essa combinação esgotou. Escolha outro peso ou outra moagem."
              : "Esse café esgotou. Ele volta quando houver lote novo."}
          </p>
        )}
      </Form>
      {sellable && variant.stock !== null && variant.stock < FEW ? (
        <p className="-mt-2 text-sm text-warn">
          {variant.stock === 1 ? "Resta 1 pacote" : `Restam ${plural(variant.stock, "pacote", "pacotes")}`}{" "}
          desse peso e moagem.
        </p>
      ) : null}
      {sellable ? <TermsLines terms={terms} className="-mt-2 gap-0.5 text-sm" /> : null}
      <p className="-mt-1 flex items-center gap-2 text-sm text-soft">
        <Icon name="pix" className="text-accent" />
        PIX, boleto ou cartão. Preço com impostos.
      </p>
      {sellable && variant.price !== null ? (
        <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper px-(--gutter) pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] md:hidden">
          <div className="flex items-center justify-between gap-4">
            <p className="min-w-0">
              <Price centavos={variant.price} compareAt={variant.compare_at} />
              <span className="block truncate text-2xs text-faint">
                {[variant.weight_label, variant.grind_label].filter(Boolean).join(" · ")}
              </span>
            </p>
            <Button form={FORM} busy={adding} busyLabel="Separando…">
              Pôr no carrinho
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
