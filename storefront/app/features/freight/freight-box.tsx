import { type FetcherWithComponents } from "react-router";
import { describeDelivery } from "~/features/checkout/delivery-text";
import type { FreightQuote } from "~/features/checkout/freight.server";
import { formatCep } from "~/lib/format";
import { Button, cx, Field } from "~/ui";
import { EstimateMark, EstimateNote } from "./estimate-note";
import { freightPrice } from "./words";

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
  answer: { quotes: FreightQuote[]; notice: string | null } | null;
  /** Keeps room for three answers, so that nothing below jumps when they come. */
  roomy?: boolean;
};

/** Price and days to a CEP. */
export function FreightBox({ fetcher, action, fields, cep, error, answer, roomy }: FreightBoxProps) {
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
          <p className="text-faint">Você escolhe como receber quando for fechar o pedido.</p>
        )}
      </div>
    </section>
  );
}

function Quotes({ quotes, notice }: { quotes: FreightQuote[]; notice: string | null }) {
  return (
    <>
      {notice ? <p className="mb-3 text-warn">{notice}</p> : null}
      <ul className="divide-y divide-line">
        {quotes.map((quote) => (
          <li key={quote.shipping_option_id} className="flex items-baseline justify-between gap-4 py-2.5">
            <span>
              <span className="font-[550]">{quote.name}</span>
              <span className="block text-xs text-soft">{describeDelivery(quote)}</span>
              {quote.pickup ? (
                <span className="block text-xs text-soft">
                  {quote.pickup.address.city} - {quote.pickup.address.state}. {quote.pickup.hours}
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
