import type { FreightQuotesResponse } from "@mestres/correios/store-api";
import { readCep, type FreightQuote } from "~/features/checkout/freight.server";
import { backend, BackendError } from "~/lib/backend.server";

/** Freight of one coffee. `error` belongs to the CEP field, `notice` to the whole answer. */
export type FreightResult = {
  cep: string;
  quotes: FreightQuote[];
  notice: string | null;
  error: string | null;
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
  if (!cep) {
    return { cep: typed, quotes: [], notice: null, error: "O CEP tem 8 números, como 01310-100." };
  }
  try {
    const { quotes, unavailable } = await backend.post<FreightQuotesResponse>(
      "/store/freight/quotes",
      { cep, items: [{ variant_id: variantId, quantity }] },
      { timeoutMs: PATIENCE_MS, signal },
    );
    return { cep, quotes, notice: unavailable?.message ?? (quotes.length === 0 ? AWAY : null), error: null };
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    const refused = error.status < 500;
    return { cep, quotes: [], notice: refused ? null : AWAY, error: refused ? error.message : null };
  }
}
