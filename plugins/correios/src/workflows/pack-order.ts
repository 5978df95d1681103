import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { PackOrderInput } from "../parcels/packing/prepare";
import { packParcelsStep } from "./steps/pack-parcels";
import { planParcelsStep } from "./steps/plan-parcels";

/**
 * Packs an order into parcels: as staff did, or by the store's boxes. What was packed before and not bought is packed
 * anew.
 *
 * @throws as `preparePacking`
 */
export const packOrderWorkflow = createWorkflow(
  "pack-order",
  (input: PackOrderInput) => new WorkflowResponse(packParcelsStep(planParcelsStep(input))),
);
