import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { SUGGESTED_BOXES } from "../../boxes/suggested";
import { SHIPPING_BOXES_MODULE } from "../../modules/boxes";
import type ShippingBoxesModuleService from "../../modules/boxes/service";

/** The usual boxes that the store does not have, by name. */
export const missingSuggestedBoxesStep = createStep("missing-suggested-boxes", async (_, { container }) => {
  const store: ShippingBoxesModuleService = container.resolve(SHIPPING_BOXES_MODULE);
  const known = await Promise.all(SUGGESTED_BOXES.map(({ name }) => store.findByName(name)));
  return new StepResponse(SUGGESTED_BOXES.filter((_box, index) => !known[index]));
});
