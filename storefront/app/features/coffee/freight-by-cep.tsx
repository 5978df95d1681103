import { useActionData, useFetcher } from "react-router";
import { describeDelivery } from "~/features/checkout/delivery-text";
import { formatBRL, formatCep } from "~/lib/format";
import { Alert, Button, Field } from "~/ui";
import type { FreightResult } from "./freight-by-cep.server";

export type FreightByCepProps = { variantId: string; cep: string | null };

/** Price and days to a CEP, asked of the page's own action; the result's room is kept so nothing jumps. */
export function FreightByCep({ variantId, cep }: FreightByCepProps) {
  const fetcher = useFetcher<FreightResult>({ key: "frete" });
  // Without JavaScript the same form posts to the same action, whose answer comes here.
  const posted = useActionData<FreightResult>();
  const result = fetcher.data ?? posted;
  const busy = fetcher.state !== "idle";
  return (
    <section aria-labelledby="frete" className="border-t border-line pt-6">
      <h2 id="frete" className="font-text! text-sm font-[550] tracking-normal!">
        Frete e prazo
      </h2>
      <fetcher.Form method="post" className="mt-2.5 flex items-start gap-3">
        <input type="hidden" name="variant_id" value={variantId} />
        <Field
          id="cep"
          label="Seu CEP"
          className="w-44 [&>label]:sr-only"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={9}
          placeholder="00000-000"
          defaultValue={formatCep(result?.cep ?? cep ?? "")}
          error={result?.error}
        />
        <Button variant="secondary" busy={busy} busyLabel="Calculando…">
          Calcular
        </Button>
      </fetcher.Form>
      <div aria-live="polite" className="mt-3 min-h-11">
        {result?.notice ? <Alert tone="warn">{result.notice}</Alert> : null}
        {result && result.quotes.length > 0 ? (
          <ul className="text-sm">
            {result.quotes.map((quote) => (
              <li
                key={quote.shipping_option_id}
                className="flex items-baseline justify-between gap-4 border-b border-line py-2.5 last:border-0"
              >
                <span>
                  <span className="font-[550]">{quote.name}</span>
                  <span className="block text-xs text-soft">{describeDelivery(quote)}</span>
                </span>
                <span className="figures font-display text-lg whitespace-nowrap">
                  {quote.amount === 0 ? "Grátis" : formatBRL(quote.amount)}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  );
}
