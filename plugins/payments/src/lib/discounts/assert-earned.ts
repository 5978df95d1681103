import { methodError } from "../methods/errors";
import { methodOfProvider } from "../methods/providers";
import { hasPixDiscount } from "./promotion";

/** What the check needs of a cart; core's completion reads all of it. */
export type PayableCart = Parameters<typeof hasPixDiscount>[0] & {
  payment_collection?: {
    payment_sessions?: ({ provider_id: string; status: string } | null)[] | null;
  } | null;
};

/** As fields of a query. */
export const PAYABLE_CART_FIELDS = [
  "id",
  "items.id",
  "items.adjustments.code",
  "payment_collection.id",
  "payment_collection.payment_sessions.provider_id",
  "payment_collection.payment_sessions.status",
];

const DEAD_SESSION = new Set(["canceled", "error"]);

/** The provider by which a cart with the PIX discount would be paid although it is no PIX. */
export function unearnedProvider(cart: PayableCart): string | undefined {
  if (!hasPixDiscount(cart)) {
    return undefined;
  }
  return (cart.payment_collection?.payment_sessions ?? []).find(
    (session) =>
      session && !DEAD_SESSION.has(session.status) && methodOfProvider(session.provider_id) !== "pix",
  )?.provider_id;
}

/**
 * Keeps a cart from becoming an order at the PIX price when it is paid otherwise.
 * Fit for core's hook `completeCartWorkflow.hooks.validate`, which runs under the
 * cart's lock: there, no request in between can undo what it saw.
 *
 * @throws MedusaError `payment_method_changed`
 */
export function assertDiscountEarned(cart: PayableCart): void {
  if (unearnedProvider(cart)) {
    throw methodError(
      "NOT_ALLOWED",
      "payment_method_changed",
      "O desconto do PIX não vale para a forma de pagamento escolhida. Confira o total e escolha de novo.",
    );
  }
}
