import { useFetcher } from "react-router";
import type { FreightAnswer } from "~/features/checkout/freight.server";
import { describeDelivery } from "~/features/checkout/delivery-text";
import { formatBRL, formatCep } from "~/lib/format";
import { Button, Field } from "~/ui";
import type { CartAnswer } from "./cart-page";

type FreightEstimateProps = { freight: FreightAnswer | null; cep: string | null; refusal: string | null };

/** Price and days to a CEP before the checkout. The room for the answer is kept free from the start. */
export function FreightEstimate({ freight, cep, refusal }: FreightEstimateProps) {
  const fetcher = useFetcher<CartAnswer>({ key: "cart-freight" });
  const busy = fetcher.state !== "idle";
  const message = busy ? null : (fetcher.data?.message ?? refusal);
  return (
    <section id="frete" aria-label="Frete" className="flex flex-col gap-4 border-t border-line pt-6">
      <fetcher.Form method="post" action="/carrinho" noValidate className="flex items-start gap-2.5">
        <input type="hidden" name="intent" value="freight" />
        <Field
          id="cep"
          label="Quanto fica o frete? Seu CEP"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={9}
          placeholder="00000-000"
          defaultValue={cep ? formatCep(cep) : ""}
          error={message}
          className="min-w-0 grow"
        />
        <Button variant="secondary" busy={busy} className="mt-7">
          Calcular
        </Button>
      </fetcher.Form>
      <div role="status" className="min-h-40 text-sm">
        {freight ? (
          <Quotes freight={freight} />
        ) : (
          <p className="text-faint">Você escolhe como receber no próximo passo.</p>
        )}
      </div>
    </section>
  );
}

function Quotes({ freight }: { freight: FreightAnswer }) {
  return (
    <>
      {freight.notice ? <p className="mb-3 text-warn">{freight.notice}</p> : null}
      <ul className="divide-y divide-line">
        {freight.quotes.map((quote) => (
          <li key={quote.shipping_option_id} className="flex items-baseline justify-between gap-4 py-2.5">
            <span>
              <span className="font-[550]">{quote.name}</span>
              <span className="block text-xs text-soft">{describeDelivery(quote)}</span>
            </span>
            <span className="figures whitespace-nowrap">
              {quote.amount === 0 ? "Grátis" : formatBRL(quote.amount)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
