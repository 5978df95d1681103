import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { SHIPPING_BOXES_MODULE } from "../../../modules/boxes";
import type ShippingBoxesModuleService from "../../../modules/boxes/service";
import { SUGGESTED_BOXES } from "../domain/suggested";
import { createShippingBoxesStep } from "./create-shipping-boxes";

/** The usual boxes that the store does not have, by name. */
export const missingSuggestedBoxesStep = createStep("missing-suggested-boxes", async (_, { container }) => {
  const store: ShippingBoxesModuleService = container.resolve(SHIPPING_BOXES_MODULE);
  const known = await Promise.all(SUGGESTED_BOXES.map(({ name }) => store.findByName(name)));
  return new StepResponse(SUGGESTED_BOXES.filter((_box, index) => !known[index]));
});

/** Adds the boxes that a coffee roaster usually has, as far as the store has none of that name. */
export const addSuggestedBoxesWorkflow = createWorkflow("add-suggested-boxes", () => {
  const missing = missingSuggestedBoxesStep();
  return new WorkflowResponse(createShippingBoxesStep(missing));
});
