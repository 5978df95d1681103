import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";

import { drawLabelsStep, type DrawLabelsInput } from "./steps/draw-labels";
import { saveLabelsStep } from "./steps/save-labels";

/** Draws the labels that changed and makes them their products' pictures. */
export const drawCoffeeLabelsWorkflow = createWorkflow("draw-coffee-labels", (input: DrawLabelsInput) => {
  const drawn = drawLabelsStep(input);
  saveLabelsStep(drawn);
  when({ drawn }, ({ drawn }) => drawn.length > 0).then(() => {
    const products = transform({ drawn }, ({ drawn }) => ({
      products: drawn.map(({ product_id, thumbnail, label_images }) => ({
        id: product_id,
        thumbnail,
        images: label_images
          .filter(({ format, width }) => format === "webp" && width === 960)
          .map(({ url }) => ({ url })),
      })),
    }));
    updateProductsWorkflow.runAsStep({ input: products });
  });
  return new WorkflowResponse(drawn);
});
