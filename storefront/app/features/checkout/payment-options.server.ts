import type { OpenCart } from "~/features/cart/cart-view";
import { pricesOf, type MethodPrice } from "~/features/payment/cart-prices";
import { fetchCartMethods, fetchMethods } from "~/features/payment/methods.server";
import type { Installment } from "~/features/payment/types";
import { BackendError } from "~/lib/backend.server";
import { getConfig } from "~/lib/config.server";
import { MOST_QUOTES } from "./by-choice";
import type { FreightAnswer } from "./freight.server";

/** Everything the page needs to offer the ways to pay a cart. */
export type PaymentOptions = {
  prices: MethodPrice[];
  /** The card's installments by freight option; each total has its own. */
  installments: Record<string, Installment[]>;
  cardSdkUrl: string;
};

/** The ways to pay a cart, with the installments of each total that the page can show. @throws BackendError */
export async function loadPaymentOptions(
  cart: OpenCart,
  freight: FreightAnswer | null,
  signal?: AbortSignal,
): Promise<PaymentOptions> {
  const prices = pricesOf(cart, await fetchCartMethods(cart.id, signal));
  const card = prices.find(({ method }) => method === "card");
  const quotes = card ? (freight?.quotes.slice(0, MOST_QUOTES) ?? []) : [];
  const installments = await Promise.all(
    quotes.map(async ({ shipping_option_id: id, amount }) => [
      id,
      await installmentsOf((card?.goods ?? 0) + amount),
    ]),
  );
  return { prices, installments: Object.fromEntries(installments), cardSdkUrl: getConfig().cardSdkUrl };
}

/** Without its installments a total can still be paid at once. */
async function installmentsOf(total: number): Promise<Installment[]> {
  try {
    const card = (await fetchMethods(total)).find(({ method }) => method === "card");
    return card?.installments ?? [];
  } catch (error) {
    if (error instanceof BackendError) {
      return [];
    }
    throw error;
  }
}
