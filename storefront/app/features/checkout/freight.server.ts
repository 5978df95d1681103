import { backend, BackendError } from "~/lib/backend.server";

/** One way to receive the order. Amount in centavos, `days` are working days, `delivery_by` a local date. */
export type FreightQuote = {
  shipping_option_id: string;
  name: string;
  kind: "correios" | "pickup" | "flat";
  service_code?: string;
  amount: number;
  days: number | null;
  delivery_by: string | null;
};

/** The quotes for a CEP; `notice` says, in Portuguese, why some are missing. */
export type FreightAnswer = { cep: string; quotes: FreightQuote[]; notice: string | null };

type QuotesAnswer = { quotes: FreightQuote[]; unavailable: { code: string; message: string } | null };

/** A shopper should not look at a spinner longer than this: the pick-up is shown instead. */
const PATIENCE_MS = 6_000;

const AWAY = "Não conseguimos calcular o frete agora. Tente de novo em instantes.";

/** Digits of a CEP, or null when there are not eight. */
export function readCep(text: string | null | undefined): string | null {
  const digits = (text ?? "").replace(/\D/g, "");
  return digits.length === 8 ? digits : null;
}

/** Freight of a cart to a CEP (8 digits). Never throws: a freight service that is away becomes a notice. */
export async function quoteFreight(
  cartId: string,
  cep: string,
  signal?: AbortSignal,
): Promise<FreightAnswer> {
  try {
    const { quotes, unavailable } = await backend.post<QuotesAnswer>(
      "/store/freight/quotes",
      { cart_id: cartId, cep },
      { timeoutMs: PATIENCE_MS, signal },
    );
    return { cep, quotes, notice: unavailable?.message ?? (quotes.length === 0 ? AWAY : null) };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return { cep, quotes: [], notice: error.status < 500 ? error.message : AWAY };
  }
}
