import { useActionData, useFetcher } from "react-router";
import { FreightBox } from "~/features/freight/freight-box";
import type { FreightResult } from "./freight-by-cep.server";

export type FreightByCepProps = {
  variantId: string;
  cep: string | null;
  /** The least that has to be bought for free freight, in centavos; null where no rule holds. */
  freeFrom: number | null;
};

/** Freight of one coffee, asked of the page's own action. */
export function FreightByCep({ variantId, cep, freeFrom }: FreightByCepProps) {
  const fetcher = useFetcher<FreightResult>({ key: "frete" });
  // Without JavaScript the same form posts to the same action, whose answer comes here.
  const posted = useActionData<FreightResult>();
  const result = fetcher.data ?? posted;
  return (
    <FreightBox
      fetcher={fetcher}
      fields={{ variant_id: variantId }}
      cep={result?.cep ?? cep}
      error={result?.error ?? null}
      answer={result && !result.error ? result : null}
      freeFrom={freeFrom}
    />
  );
}
