import type { FreightQuotesResponse } from "@mestres/correios/store-api";
import {
  farLast,
  isReached,
  readCep,
  type FreeFreight,
  type FreightQuote,
} from "~/features/checkout/freight.server";
import { destinationOf } from "~/features/freight/destination.server";
import { DOUBTFUL_CEP, UNKNOWN_CEP } from "~/features/freight/words";
import { backend, BackendError } from "~/lib/backend.server";

/** Freight of one coffee. `error` belongs to the CEP field, `notice` to the whole answer. */
export type FreightResult = {
  cep: string;
  quotes: FreightQuote[];
  notice: string | null;
  error: string | null;
  /** "Belo Horizonte - MG". */
  town: string | null;
  free: FreeFreight | null;
};

const PATIENCE_MS = 6_000;
const AWAY =
  "Não conseguimos calcular o frete agora. Tente de novo em instantes; no carrinho ele aparece de novo.";

/** Quotes for one variant to a CEP as typed. Never throws for a refusal: the page stays usable. */
export async function quoteItem(
  typed: string,
  variantId: string,
  quantity: number,
  signal: AbortSignal,
): Promise<FreightResult> {
  const cep = readCep(typed);
  const none = { cep: cep ?? typed, quotes: [], notice: null, error: null, town: null, free: null };
  if (!cep) {
    return { ...none, error: "O CEP tem 8 números, como 01310-100." };
  }
  try {
    const [{ quotes, unavailable, free_freight: free }, { town, unknown }] = await Promise.all([
      backend.post<FreightQuotesResponse>(
        "/store/freight/quotes",
        { cep, items: [{ variant_id: variantId, quantity }] },
        { timeoutMs: PATIENCE_MS, signal },
      ),
      destinationOf(cep),
    ]);
    // Who lists CEPs may not have the newest: what is carried there is a place.
    if (unknown && !isReached(quotes)) {
      return { ...none, error: UNKNOWN_CEP };
    }
    const notice = unavailable?.message ?? (quotes.length === 0 ? AWAY : unknown ? DOUBTFUL_CEP : null);
    return { ...none, quotes: farLast(quotes, cep), notice, town, free: unknown ? null : free };
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    if (error.code === "cep_invalid") {
      return { ...none, error: UNKNOWN_CEP };
    }
    return error.status < 500 ? { ...none, error: error.message } : { ...none, notice: AWAY };
  }
}
