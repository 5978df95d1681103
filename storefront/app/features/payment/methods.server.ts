import { backend, BackendError } from "~/lib/backend.server";
import { createSwrCache } from "~/lib/catalog-cache.server";
import { isMethod, type PaymentMethod, type Terms } from "./types";
import { bestInstallment } from "./words";

type Answer = { methods: PaymentMethod[] };

/** The card provider whose browser fields our pages can draw. */
const CARD_PROVIDER = "pp_card_mercadopago";

/** A price is shown without its terms rather than late. */
const PATIENCE_MS = 1_500;

/** Terms follow the shop's settings, which change by the week; what is charged never comes from here. */
const termsCache = createSwrCache({ freshMs: 60_000, staleMs: 30 * 60_000, max: 2_000 });

/** What these pages cannot draw is not offered, and of two providers of one method only the first. */
function drawable(methods: PaymentMethod[]): PaymentMethod[] {
  const known = methods.filter(
    ({ method, provider_id, public_key }) =>
      isMethod(method) && (method !== "card" || (provider_id === CARD_PROVIDER && Boolean(public_key))),
  );
  return known.filter((each, index) => known.findIndex(({ method }) => method === each.method) === index);
}

/** What a cart costs by each way of paying, live. @throws BackendError */
export async function fetchCartMethods(cartId: string, signal?: AbortSignal): Promise<PaymentMethod[]> {
  const query = { cart_id: cartId };
  const { methods } = await backend.get<Answer>("/store/payment-methods", { query, signal });
  return drawable(methods);
}

/** The ways to pay an amount (centavos) that belongs to no cart, remembered for a minute. @throws BackendError */
export function fetchMethods(amount: number): Promise<PaymentMethod[]> {
  return termsCache.get(`methods|${amount}`, async () => {
    const query = { amount };
    const answer = await backend.get<Answer>("/store/payment-methods", { query, timeoutMs: PATIENCE_MS });
    return drawable(answer.methods);
  });
}

/**
 * The terms of several prices (centavos), each asked once. A price whose terms cannot be
 * had is simply missing: it is shown all the same.
 */
export async function termsOf(amounts: Iterable<number | null>): Promise<Record<number, Terms>> {
  const wanted = [...new Set(amounts)].filter((amount): amount is number => amount !== null && amount > 0);
  const found = await Promise.all(
    wanted.map(async (amount) => {
      try {
        return [[amount, toTerms(await fetchMethods(amount))] as const];
      } catch (error) {
        if (error instanceof BackendError) {
          return [];
        }
        throw error;
      }
    }),
  );
  return Object.fromEntries(found.flat());
}

/** What to say beside a price. */
export function toTerms(methods: readonly PaymentMethod[]): Terms {
  const pix = methods.find(({ method }) => method === "pix");
  const card = methods.find(({ method }) => method === "card");
  return {
    pix: pix?.discount ? { amount: pix.amount, percent: pix.discount_percent ?? null } : null,
    installment: bestInstallment(card?.installments ?? []),
  };
}
