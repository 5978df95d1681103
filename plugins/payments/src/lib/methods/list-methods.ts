import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { discountOf } from "../discounts/percent";
import { cartQuoter, type QuotableCart } from "../discounts/quote-cart";
import { methodError } from "./errors";
import { unlessMisconfigured } from "./misconfigured";
import { readDiscountPercent, readOfferDetails, type PaymentOffer } from "./offers";
import { METHOD_PROVIDERS, methodOfProvider, type PaymentMethodName } from "./providers";

type Quote = { amount: number; discount: number };
type Quoter = (method: PaymentMethodName, percent: number) => Promise<Quote> | Quote;

/**
 * The ways to pay an amount of products (no freight) in a region.
 *
 * @param amount integer centavos
 * @param regionId without one the store's default region, or its only one
 * @throws MedusaError `payment_region_unknown`
 */
export async function listMethodsForAmount(
  container: MedusaContainer,
  amount: number,
  regionId?: string,
): Promise<PaymentOffer[]> {
  const region = regionId ?? (await defaultRegionId(container));
  return offersOf(container, region, (_method, percent) => {
    const discount = discountOf(amount, percent);
    return { amount: amount - discount, discount };
  });
}

/** The ways to pay a cart as it is now, each with what it would really cost. */
export async function listMethodsForCart(
  container: MedusaContainer,
  cart: QuotableCart & { region_id?: string | null },
): Promise<PaymentOffer[]> {
  const region = cart.region_id ?? (await defaultRegionId(container));
  return offersOf(container, region, cartQuoter(container, cart));
}

async function offersOf(
  container: MedusaContainer,
  regionId: string | undefined,
  quote: Quoter,
): Promise<PaymentOffer[]> {
  const enabled = await enabledProviders(container, regionId);
  const offers = await Promise.all(
    METHOD_PROVIDERS.filter((id) => enabled.has(id)).map((id) =>
      unlessMisconfigured(container, id, () => offerOf(id, quote)),
    ),
  );
  return offers.flatMap((offer) => offer ?? []);
}

async function offerOf(providerId: string, quote: Quoter): Promise<PaymentOffer | undefined> {
  const method = methodOfProvider(providerId);
  if (!method) {
    return undefined;
  }
  const percent = await readDiscountPercent(method);
  const { amount, discount } = await quote(method, percent);
  const details = await readOfferDetails(providerId, amount);
  return (
    details && {
      method,
      provider_id: providerId,
      amount,
      ...(percent > 0 ? { discount_percent: percent, discount } : {}),
      ...details,
    }
  );
}

async function enabledProviders(
  container: MedusaContainer,
  regionId: string | undefined,
): Promise<Set<string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = regionId
    ? await query.graph({
        entity: "region",
        fields: ["id", "payment_providers.id", "payment_providers.is_enabled"],
        filters: { id: regionId },
      })
    : { data: [] };
  const region = (
    data as unknown as { payment_providers?: ({ id: string; is_enabled: boolean } | null)[] }[]
  )[0];
  if (!region) {
    throw methodError(
      "NOT_FOUND",
      "payment_region_unknown",
      `A região de venda ${regionId ?? "padrão da loja"} não existe.`,
    );
  }
  const providers = region.payment_providers ?? [];
  return new Set(providers.flatMap((provider) => (provider?.is_enabled ? [provider.id] : [])));
}

/** The store's default region, or its only one: a shop that has just begun has named none. */
async function defaultRegionId(container: MedusaContainer): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: stores } = await query.graph({ entity: "store", fields: ["id", "default_region_id"] });
  const named = (stores[0] as { default_region_id?: string | null } | undefined)?.default_region_id;
  if (named) {
    return named;
  }
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id"],
    pagination: { take: 2, skip: 0 },
  });
  return regions.length === 1 ? regions[0]?.id : undefined;
}
