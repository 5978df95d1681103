import type { FreightQuote } from "~/features/checkout/freight.server";
import { ESTIMATE_NOTE } from "./words";

type Estimated = Partial<Pick<FreightQuote, "estimated">>;

/** One sentence under prices of which some are estimates; nothing under others. */
export function EstimateNote({ quotes }: { quotes: readonly Estimated[] }) {
  return quotes.some(({ estimated }) => estimated) ? (
    <p className="mt-3 text-xs text-soft">{ESTIMATE_NOTE}</p>
  ) : null;
}

/** The word beside an estimated price. */
export function EstimateMark({ quote }: { quote: Estimated }) {
  return quote.estimated ? <span className="block text-xs font-normal text-warn">estimado</span> : null;
}
