import type {
  FreeFreightHint,
  FreeFreightResponse,
  FreightQuotesResponse,
  Quote,
} from "@mestres/correios/store-api";
import { stateByNumber } from "~/features/address/schema.server";
import { backend, BackendError } from "~/lib/backend.server";
import { createSwrCache } from "~/lib/catalog-cache.server";

/** One way to receive the order. Amount in centavos, `days` are working days, `delivery_by` a local date. */
export type FreightQuote = Quote & {
  /** A pick-up in another state than the CEP's. */
  far?: boolean;
};

/** Where an order is fetched; `hours` are words, the CEP digits. */
export type PickupPlace = NonNullable<FreightQuote["pickup"]>;

/** What is missing for free freight and what has to be bought, in centavos; nothing missing: some way is free. */
export type FreeFreight = Pick<FreeFreightHint, "missing" | "min_subtotal">;

/** The quotes for a CEP. Texts are Portuguese. */
export type FreightAnswer = {
  cep: string;
  quotes: FreightQuote[];
  /** Why some are missing. */
  notice: string | null;
  /** Null where no rule of free freight holds. */
  free: FreeFreight | null;
  /** What would bring one more way to receive. */
  hints: string[];
};

/** A shopper should not look at a spinner longer than this: the pick-up is shown instead. */
const PATIENCE_MS = 6_000;

const AWAY = "Não conseguimos calcular o frete agora. Tente de novo em instantes.";

/** Digits of a CEP, or null when there are not eight. */
export function readCep(text: string | null | undefined): string | null {
  const digits = (text ?? "").replace(/\D/g, "");
  return digits.length === 8 ? digits : null;
}

/** Marks pick-ups in another state than the CEP's and puts them last: nobody looks for what is days away. */
export function farLast(quotes: readonly Quote[], cep: string): FreightQuote[] {
  const state = stateByNumber(cep);
  const isFar = ({ pickup }: Quote) => Boolean(pickup && state && pickup.address.state !== state);
  const near = quotes.filter((quote) => !isFar(quote));
  return [...near, ...quotes.filter(isFar).map((quote) => ({ ...quote, far: true }))];
}

/** Whether somebody brings the order, at a price that is no guess. */
export function isReached(quotes: readonly FreightQuote[]): boolean {
  return quotes.some(({ kind, estimated }) => kind !== "pickup" && kind !== "flat" && !estimated);
}

/** Freight of a cart to a CEP (8 digits). Never throws: a freight service that is away becomes a notice. */
export async function quoteFreight(
  cartId: string,
  cep: string,
  signal?: AbortSignal,
): Promise<FreightAnswer> {
  try {
    const { quotes, unavailable, free_freight, hints } = await backend.post<FreightQuotesResponse>(
      "/store/freight/quotes",
      { cart_id: cartId, cep },
      { timeoutMs: PATIENCE_MS, signal },
    );
    return {
      cep,
      quotes: farLast(quotes, cep),
      notice: unavailable?.message ?? (quotes.length === 0 ? AWAY : null),
      free: free_freight,
      hints: hints.map(({ message }) => message),
    };
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    const notice = error.status < 500 ? error.message : AWAY;
    return { cep, quotes: [], notice, free: null, hints: [] };
  }
}

/** Nobody asked for it: the page hardly waits. */
const HINT_PATIENCE_MS = 1_500;

/**
 * What is missing for free freight where the CEP is not known yet: only rules for all of Brazil speak. Never throws.
 * @param subtotal the goods' value before discounts, in centavos
 */
export async function freeFreightAnywhere(
  subtotal: number,
  signal?: AbortSignal,
): Promise<FreeFreight | null> {
  try {
    const query = { subtotal: String(subtotal) };
    const { free_freight } = await backend.get<FreeFreightResponse>("/store/freight/free", {
      query,
      timeoutMs: HINT_PATIENCE_MS,
      signal,
    });
    return free_freight;
  } catch (error) {
    if (error instanceof BackendError) {
      return null;
    }
    throw error;
  }
}

/** Rules change by the week. */
const rules = createSwrCache({ freshMs: 60_000, staleMs: 10 * 60_000, max: 2_000 });

/**
 * The least that has to be bought for free freight, in centavos, remembered for a minute: there where the CEP is known,
 * else by rules for all of Brazil. Null where no rule holds, or nobody can tell. Never throws.
 */
export async function freeFreightFrom(cep: string | null): Promise<number | null> {
  try {
    return await rules.get(cep ?? "", async () => {
      const query = { subtotal: "0", ...(cep ? { cep } : {}) };
      const { free_freight: free } = await backend.get<FreeFreightResponse>("/store/freight/free", {
        query,
        timeoutMs: HINT_PATIENCE_MS,
      });
      return free?.min_subtotal ?? null;
    });
  } catch (error) {
    if (error instanceof BackendError) {
      return null;
    }
    throw error;
  }
}
