import { useFetcher } from "react-router";
import type { FreightAnswer } from "~/features/checkout/freight.server";
import { FreightBox } from "~/features/freight/freight-box";
import type { CartAnswer } from "./cart-page";

type FreightEstimateProps = {
  freight: FreightAnswer | null;
  cep: string | null;
  /** The CEP's, as people say it. */
  town: string | null;
  refusal: string | null;
};

/** Freight of the whole cart: the action remembers the CEP, and the page's loader asks for the prices. */
export function FreightEstimate({ freight, cep, town, refusal }: FreightEstimateProps) {
  const fetcher = useFetcher<CartAnswer>({ key: "cart-freight" });
  const error = fetcher.state === "idle" ? (fetcher.data?.message ?? refusal) : null;
  return (
    <FreightBox
      fetcher={fetcher}
      action="/carrinho"
      fields={{ intent: "freight" }}
      cep={cep}
      error={error}
      answer={freight && !error ? { quotes: freight.quotes, notice: freight.notice, town } : null}
      roomy
    />
  );
}
