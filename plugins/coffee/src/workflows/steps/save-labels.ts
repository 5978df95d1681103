import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

import { COFFEE_PROFILE_MODULE } from "../../modules/coffee-profile";
import type CoffeeProfileService from "../../modules/coffee-profile/service";
import type { DrawnLabel } from "./draw-labels";

/** Notes the new pictures in the profiles. */
export const saveLabelsStep = createStep(
  "save-labels",
  async (labels: DrawnLabel[], { container }) => {
    if (!labels.length) {
      return new StepResponse([], []);
    }
    const service: CoffeeProfileService = container.resolve(COFFEE_PROFILE_MODULE);
    const before = await service.listCoffeeProfiles(
      { id: labels.map(({ profile_id }) => profile_id) },
      { select: ["id", "label_hash", "label_images"] },
    );
    await service.updateCoffeeProfiles(
      labels.map((label) => ({
        id: label.profile_id,
        label_hash: label.label_hash,
        label_images: label.label_images as unknown as Record<string, unknown>,
      })),
    );
    return new StepResponse(
      labels,
      before.map(({ id, label_hash, label_images }) => ({ id, label_hash, label_images })),
    );
  },
  async (before, { container }) => {
    if (!before?.length) {
      return;
    }
    const service: CoffeeProfileService = container.resolve(COFFEE_PROFILE_MODULE);
    await service.updateCoffeeProfiles(before);
  },
);
