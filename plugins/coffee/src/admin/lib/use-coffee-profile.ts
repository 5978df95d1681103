import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { Profile } from "./profile-form";
import { sdk } from "./sdk";

/** A stored profile, with the label drawn from it. */
export type StoredProfile = {
  label_images: { format: string; width: number; url: string }[] | null;
} & Profile;

type Answer = {
  coffee_profile: StoredProfile | null;
};

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
  const client = useQueryClient();
  return useMutation({
    mutationFn: (profile: Profile) =>
      sdk.client.fetch<Answer>(pathOf(productId), { method: "POST", body: { ...profile } }),
    onSuccess: async ({ coffee_profile }) => {
      client.setQueryData(keyOf(productId), coffee_profile);
      await client.invalidateQueries({ queryKey: ["products"] });
    },
  });
}
