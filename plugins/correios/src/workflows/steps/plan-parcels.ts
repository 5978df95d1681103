import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { preparePacking, type PackOrderInput } from "../../parcels/packing/prepare";

/** Checks what is to be packed, and how. @throws as `preparePacking` */
export const planParcelsStep = createStep(
  "plan-parcels",
  async (input: PackOrderInput, { container }) => new StepResponse(await preparePacking(container, input)),
);
