import { type FetcherWithComponents } from "react-router";
import { describeDelivery } from "~/features/checkout/delivery-text";
import type { FreeFreight, FreightQuote } from "~/features/checkout/freight.server";
import { formatCep } from "~/lib/format";
import { Button, cx, Field } from "~/ui";
import { EstimateMark, EstimateNote } from "./estimate-note";
import { freeFreightRule, freeFreightText, freightPrice } from "./words";

type Answer = {
  quotes: FreightQuote[];
  notice: string | null;
  /** "Belo Horizonte - MG". */
  town: string | null;
  /** Left out where it is said elsewhere. */
  free?: FreeFreight | null;
};

export type FreightBoxProps = {
  /** The fetcher whose form asks; without JavaScript the form posts to the same action. */
  fetcher: FetcherWithComponents<unknown>;
  /** Where the form posts; the page itself when absent. */
  action?: string;
  /** What the form says besides the CEP. */
  fields: Record<string, string>;
  /** The CEP to begin with, in digits. */
  cep: string | null;
  /** What is wrong with the CEP. */
  error: string | null;
  /** Null until somebody asked. */
  answer: Answer | null;
  /** The least that has to be bought for free freight, in centavos: said before anybody asked. */
  freeFrom?: number | null;
  /** Keeps room for three answers, so that nothing below jumps when they come. */
  roomy?: boolean;
};

/** Price and days to a CEP. */
export function FreightBox({
  fetcher,
  action,
  fields,
  cep,
  error,
  answer,
  freeFrom,
  roomy,
}: FreightBoxProps) {
  return (
    <section id="frete" aria-label="Frete e prazo" className="flex flex-col gap-4 border-t border-line pt-6">
      <fetcher.Form method="post" action={action} noValidate className="flex items-start gap-2.5">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          id="cep"
          label="Frete para o seu CEP"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={9}
          placeholder="00000-000"
          defaultValue={formatCep(cep ?? "")}
          error={error}
          className="min-w-0 grow md:max-w-64"
        />
        <Button
          variant="secondary"
          busy={fetcher.state !== "idle"}
          busyLabel="Calculando…"
          className="mt-7 min-w-34"
        >
          Calcular
        </Button>
      </fetcher.Form>
      <div role="status" className={cx("text-sm", roomy ? "min-h-40" : "min-h-11")}>
        {answer ? (
          <Quotes {...answer} />
        ) : (
          <>
            {freeFrom === null || freeFrom === undefined ? null : (
              <p className="mb-1 text-good">{freeFreightRule(freeFrom)}</p>
            )}
            <p className="text-faint">Você escolhe como receber quando for fechar o pedido.</p>
          </>
        )}
      </div>
    </section>
  );
}

function Quotes({ quotes, notice, town, free }: Answer) {
  return (
    <>
      {town ? <p className="text-soft">Para {town}</p> : null}
      {free ? <p className={free.missing > 0 ? "text-soft" : "text-good"}>{freeFreightText(free)}</p> : null}
      {notice ? <p className="mb-3 text-warn">{notice}</p> : null}
      <ul className="divide-y divide-line">
        {quotes.map((quote) => (
          <li key={quote.shipping_option_id} className="flex items-baseline justify-between gap-4 py-2.5">
            <span>
              <span className="font-[550]">{quote.name}</span>
              <span className="block text-xs text-soft">{describeDelivery(quote)}</span>
              {quote.pickup ? (
                <span className="block text-xs text-soft">
                  {quote.pickup.address.city} - {quote.pickup.address.state}
                  {quote.far ? ", em outro estado" : null}. {quote.pickup.hours}
                </span>
              ) : null}
            </span>
            <span className="figures text-right font-[550] whitespace-nowrap">
              {freightPrice(quote)}
              <EstimateMark quote={quote} />
            </span>
          </li>
        ))}
      </ul>
      <EstimateNote quotes={quotes} />
    </>
  );
}
