import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";

import { drawCoffeeLabelsWorkflow } from "./draw-coffee-labels";
import { type CoffeeProfileChange, updateCoffeeProfileStep } from "./steps/update-coffee-profile";

/** Changes a product's coffee profile and draws its label anew if it looks different. */
export const updateCoffeeProfileWorkflow = createWorkflow(
  "update-coffee-profile",
  (input: CoffeeProfileChange) => {
    const profile = updateCoffeeProfileStep(input);
    const labels = transform({ input }, ({ input }) => ({
      product_ids: [input.product_id],
    }));
    drawCoffeeLabelsWorkflow.runAsStep({ input: labels });
    return new WorkflowResponse(profile);
  },
);
