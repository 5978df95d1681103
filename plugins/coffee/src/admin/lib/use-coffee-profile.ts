import { sdk, useChange } from "@mestres/admin-kit";
import { useQuery } from "@tanstack/react-query";
import type { CoffeeProfileInput, LabelImage } from "../../lib/coffee";

/** A stored profile, with the label drawn from it. */
export type StoredProfile = CoffeeProfileInput & { label_images: LabelImage[] | null };

type Answer = { coffee_profile: StoredProfile | null };

const keyOf = (productId: string) => ["mestres", "coffee-profile", productId];
const pathOf = (productId: string) => `/admin/products/${productId}/coffee-profile`;

/** A product's coffee profile; null when it has none. */
export function useCoffeeProfile(productId: string) {
  return useQuery({
    queryKey: keyOf(productId),
    queryFn: async () => (await sdk.client.fetch<Answer>(pathOf(productId))).coffee_profile,
  });
}

/** Saves the profile; the product shown beside it gets its new picture. */
export function useSaveCoffeeProfile(productId: string) {
  return useChange(
    (profile: CoffeeProfileInput) =>
      sdk.client.fetch<Answer>(pathOf(productId), { method: "POST", body: { ...profile } }),
    [keyOf(productId), ["products"]],
  );
}
