import { PickupPlace } from "~/features/freight/pickup-place";
import { EstimateMark, EstimateNote } from "~/features/freight/estimate-note";
import { freightPrice } from "~/features/freight/words";
import { Alert, cx, Icon } from "~/ui";
import { MOST_QUOTES } from "./by-choice";
import { describeDelivery } from "./delivery-text";
import type { FreightAnswer, FreightQuote } from "./freight.server";

type FreightSectionProps = {
  freight: FreightAnswer | null;
  /** The option that was sent before; else the first delivery is preselected. */
  chosen: string;
  error: string | undefined;
  quoting: boolean;
};

/** How the coffee travels: price and days of each way, and pick-up, which needs no courier. */
export function FreightSection({ freight, chosen, error, quoting }: FreightSectionProps) {
  const quotes = freight?.quotes.slice(0, MOST_QUOTES) ?? [];
  const preselected = preselectFreight(freight, chosen);
  return (
    <fieldset
      id="shipping_option"
      tabIndex={-1}
      aria-describedby={error ? "shipping_option-error" : undefined}
      className="flex min-w-0 flex-col gap-4 outline-none"
    >
      <legend className="mb-5 font-display text-xl font-[380] tracking-tight">Como quer receber</legend>
      {error ? (
        <p id="shipping_option-error" className="flex gap-1.5 text-xs font-[550] text-bad">
          <Icon name="warning" size={16} />
          {error}
        </p>
      ) : null}
      {freight?.notice ? <Alert tone="warn">{freight.notice}</Alert> : null}
      {/* Three options high from the start: prices that arrive later push nothing down. */}
      <div
        role="status"
        aria-busy={quoting}
        className={cx("min-h-62 transition-opacity", quoting && "opacity-80")}
      >
        {quotes.length > 0 ? (
          <div className="flex flex-col gap-2.5">
            {quotes.map((quote, index) => (
              <Option
                key={`${quote.shipping_option_id}:${preselected?.shipping_option_id}`}
                quote={quote}
                index={index}
                checked={quote === preselected}
              />
            ))}
          </div>
        ) : (
          <p className="rounded-md bg-sunk px-4 py-6 text-sm text-soft">
            {quoting ? "Calculando o frete…" : "Preencha o CEP para ver preços e prazos."}
          </p>
        )}
        <EstimateNote quotes={quotes} />
        {freight?.hints.map((hint) => (
          <p key={hint} className="mt-3 text-sm text-soft">
            {hint}
          </p>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * The option that the page begins with: the one sent before, else the first delivery. A
 * pick-up is never preselected: nobody should find out afterwards that they have to travel.
 */
export function preselectFreight(freight: FreightAnswer | null, chosen: string): FreightQuote | undefined {
  const quotes = freight?.quotes.slice(0, MOST_QUOTES) ?? [];
  return (
    quotes.find((quote) => quote.shipping_option_id === chosen) ??
    quotes.find(({ kind }) => kind !== "pickup")
  );
}

type OptionProps = { quote: FreightQuote; index: number; checked: boolean };

function Option({ quote, index, checked }: OptionProps) {
  return (
    <label className="flex min-h-18 items-center gap-4 rounded-md border border-edge bg-raised px-4 py-3 transition-colors has-checked:border-accent has-checked:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="shipping_option"
        value={quote.shipping_option_id}
        defaultChecked={checked}
        data-freight={index}
        className="size-5 shrink-0 outline-none"
      />
      <span className="min-w-0 grow">
        <span className="block font-[550]">{quote.name}</span>
        <span className="block text-sm text-soft">{describeDelivery(quote)}</span>
        {quote.pickup ? (
          <span className="mt-1 block text-xs text-soft">
            <PickupPlace place={quote.pickup} />
            {quote.far ? <span className="mt-1 block text-warn">Fica em outro estado.</span> : null}
          </span>
        ) : null}
      </span>
      <span className="figures text-right font-[550] whitespace-nowrap">
        {freightPrice(quote)}
        <EstimateMark quote={quote} />
      </span>
      <input type="hidden" name={`seen_freight:${quote.shipping_option_id}`} value={quote.amount} />
    </label>
  );
}
