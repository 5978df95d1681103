import { MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

import { type CoffeeProfileInput, coffeeProfileSchema } from "../../lib/coffee";
import { paletteFor } from "../../lib/label";
import { COFFEE_PROFILE_MODULE } from "../../modules/coffee-profile";
import type CoffeeProfileService from "../../modules/coffee-profile/service";

export type NewCoffeeProfile = {
  product_id: string;
  /** Seeds the shade of its palette. */
  handle: string;
} & CoffeeProfileInput;

/**
 * Stores profiles, each with the palette of its notes.
 * @throws coffee_profile_invalid when a field is missing or out of its range
 */
export const createCoffeeProfilesStep = createStep(
  "create-coffee-profiles",
  async (profiles: NewCoffeeProfile[], { container }) => {
    const service: CoffeeProfileService = container.resolve(COFFEE_PROFILE_MODULE);
    const rows = profiles.map(({ product_id: _productId, handle, ...profile }) => {
      const parsed = coffeeProfileSchema.safeParse(profile);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `Ficha do café ${handle}: campo ${issue?.path.join(".") ?? ""} inválido.`,
          "coffee_profile_invalid",
        );
      }
      return {
        ...parsed.data,
        palette: { ...paletteFor(parsed.data.notes, handle) },
      };
    });
    const created = await service.createCoffeeProfiles(rows);
    return new StepResponse(
      created,
      created.map(({ id }) => id),
    );
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return;
    }
    const service: CoffeeProfileService = container.resolve(COFFEE_PROFILE_MODULE);
    await service.deleteCoffeeProfiles(ids);
  },
);
