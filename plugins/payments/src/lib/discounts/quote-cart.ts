import type {
  ComputeActionContext,
  ComputeActions,
  IPromotionModuleService,
  MedusaContainer,
} from "@medusajs/framework/types";
import {
  ComputedActions,
  decorateCartTotals,
  Modules,
  type DecorateCartLikeInputDTO,
} from "@medusajs/framework/utils";
import { toCentavos } from "@mestres/platform/lib/money";
import type { PaymentMethodName } from "../methods/providers";
import { PAYMENT_METHOD_KEY } from "./promotion";

/** What the quote needs of a cart: what core works promotions out from, and what totals are made of. */
export const QUOTE_FIELDS = [
  "id",
  "email",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "metadata",
  "total",
  "subtotal",
  "item_total",
  "original_item_total",
  "region.*",
  "items.*",
  "items.product.id",
  "items.product.is_giftcard",
  "items.product.collection_id",
  "items.product.categories.id",
  "items.product.tags.id",
  "items.product.type_id",
  "items.variant.id",
  "items.adjustments.*",
  "items.tax_lines.*",
  "shipping_address.*",
  "shipping_methods.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.shipping_option.shipping_option_type_id",
  "customer.*",
  "customer.groups.*",
  "promotions.id",
  "promotions.code",
  "credit_lines.*",
];

type Line = { id: string; adjustments?: { code?: string | null }[] | null };

/** A cart read with {@link QUOTE_FIELDS}. */
export type QuotableCart = {
  id: string;
  metadata?: Record<string, unknown> | null;
  items?: Line[] | null;
  shipping_methods?: Line[] | null;
  promotions?: ({ code?: string } | null)[] | null;
};

/** Centavos. `discount` is what the choice of method itself takes off. */
export type CartQuote = { amount: number; discount: number };

/**
 * Tells what a cart would cost if it were paid by a method, without changing it:
 * core's promotions are worked out as if the method were chosen.
 */
export function cartQuoter(
  container: MedusaContainer,
  cart: QuotableCart,
): (method: PaymentMethodName) => Promise<CartQuote> {
  const plain = totalPaidBy(container, cart, undefined);
  // Whoever awaits a quote meets its failure; nobody else has to.
  plain.catch(() => undefined);
  return async (method) => {
    const amount = await totalPaidBy(container, cart, method);
    return { amount, discount: Math.max(0, (await plain) - amount) };
  };
}

async function totalPaidBy(
  container: MedusaContainer,
  cart: QuotableCart,
  method: PaymentMethodName | undefined,
): Promise<number> {
  const promotions: IPromotionModuleService = container.resolve(Modules.PROMOTION);
  const metadata = { ...cart.metadata, [PAYMENT_METHOD_KEY]: method ?? "none" };
  const codes = (cart.promotions ?? []).flatMap((promotion) => promotion?.code ?? []);
  const context = { ...copyOf(cart), metadata } as unknown as ComputeActionContext;
  const actions = await promotions.computeActions(codes, context);
  const { total } = decorateCartTotals(withAdjustments(copyOf(cart), actions) as DecorateCartLikeInputDTO);
  return toCentavos(total);
}

/** Core's functions write into what they are given. */
function copyOf(cart: QuotableCart): QuotableCart {
  return JSON.parse(JSON.stringify(cart)) as QuotableCart;
}

/** The cart with its promotions' adjustments replaced by the computed ones; others stay. */
function withAdjustments(cart: QuotableCart, actions: ComputeActions[]): QuotableCart {
  const readjust = (line: Line): Line => ({
    ...line,
    adjustments: [
      ...(line.adjustments ?? []).filter(({ code }) => !code),
      ...actions.filter((action) => addsTo(line.id, action)),
    ],
  });
  return {
    ...cart,
    items: cart.items?.map(readjust),
    shipping_methods: cart.shipping_methods?.map(readjust),
  };
}

function addsTo(lineId: string, action: ComputeActions): boolean {
  return (
    (action.action === ComputedActions.ADD_ITEM_ADJUSTMENT && action.item_id === lineId) ||
    (action.action === ComputedActions.ADD_SHIPPING_METHOD_ADJUSTMENT && action.shipping_method_id === lineId)
  );
}
