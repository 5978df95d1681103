import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

import type { CoffeeProfileInput } from "../../lib/coffee";
import { paletteFor } from "../../lib/label";
import { COFFEE_PROFILE_MODULE } from "../../modules/coffee-profile";
import type CoffeeProfileService from "../../modules/coffee-profile/service";

export type CoffeeProfileChange = {
  product_id: string;
  /** Only the fields to change. */
  changes: Partial<CoffeeProfileInput>;
};

/**
 * Changes a product's profile; new notes bring a new palette.
 * @throws coffee_profile_not_found
 */
export const updateCoffeeProfileStep = createStep(
  "update-coffee-profile",
  async ({ product_id, changes }: CoffeeProfileChange, { container }) => {
    const service: CoffeeProfileService = container.resolve(COFFEE_PROFILE_MODULE);
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data: products } = await query.graph({
      entity: "product",
      fields: ["handle", "coffee_profile.id"],
      filters: { id: product_id },
    });
    const product = products[0];
    const profileId = product?.coffee_profile?.id;
    if (!product || !profileId) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "Este produto não tem ficha de café.",
        "coffee_profile_not_found",
      );
    }
    const before = await service.retrieveCoffeeProfile(profileId);
    const palette = changes.notes ? { palette: { ...paletteFor(changes.notes, product.handle) } } : {};
    const updated = await service.replaceProfile(profileId, { ...changes, ...palette });
    const { created_at: _createdAt, updated_at: _updatedAt, deleted_at: _deletedAt, ...restore } = before;
    return new StepResponse(updated, restore);
  },
  async (before, { container }) => {
    if (!before) {
      return;
    }
    const service: CoffeeProfileService = container.resolve(COFFEE_PROFILE_MODULE);
    const { id, ...columns } = before;
    await service.replaceProfile(id, columns);
  },
);
