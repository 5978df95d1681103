import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createShippingBoxesStep } from "./steps/create-shipping-boxes";
import { missingSuggestedBoxesStep } from "./steps/missing-suggested-boxes";

/** Adds the boxes that a coffee roaster usually has, as far as the store has none of that name. */
export const addSuggestedBoxesWorkflow = createWorkflow("add-suggested-boxes", () => {
  const missing = missingSuggestedBoxesStep();
  return new WorkflowResponse(createShippingBoxesStep(missing));
});
