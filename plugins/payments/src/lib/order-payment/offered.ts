import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { unlessMisconfigured } from "../methods/misconfigured";
import { readOfferDetails } from "../methods/offers";
import { METHOD_PROVIDERS, methodOfProvider } from "../methods/providers";
import type { PaymentMethod } from "../records/types";

export type OfferedMethod = { method: PaymentMethod; providerId: string };

/** Confirmed by the provider's own page in the browser, which an existing order has no place for. */
const NOT_FOR_ORDERS = ["pp_stripe_stripe"];

/** The methods by which an order of this region can be paid now, each with its provider. */
export async function offeredMethods(
  container: MedusaContainer,
  regionId: string | null,
): Promise<OfferedMethod[]> {
  if (!regionId) {
    return [];
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["id", "payment_providers.id", "payment_providers.is_enabled"],
    filters: { id: regionId },
  });
  const region = (
    data as unknown as { payment_providers?: ({ id: string; is_enabled: boolean } | null)[] }[]
  )[0];
  const enabled = new Set(
    (region?.payment_providers ?? []).flatMap((one) => (one?.is_enabled ? [one.id] : [])),
  );
  const offered: OfferedMethod[] = [];
  for (const providerId of METHOD_PROVIDERS.filter((id) => !NOT_FOR_ORDERS.includes(id))) {
    const method = methodOfProvider(providerId);
    // The first provider of a method takes it; one without credentials is no offer.
    const taken = offered.some((one) => one.method === method);
    const details = () => unlessMisconfigured(container, providerId, () => readOfferDetails(providerId));
    if (method && !taken && enabled.has(providerId) && (await details())) {
      offered.push({ method, providerId });
    }
  }
  return offered;
}
