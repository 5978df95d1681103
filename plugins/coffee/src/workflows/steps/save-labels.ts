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
    for (const { profile_id, label_hash, label_images } of labels) {
      await service.replaceProfile(profile_id, { label_hash, label_images });
    }
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
    for (const { id, ...columns } of before) {
      await service.replaceProfile(id, columns);
    }
  },
);
