import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { reviseParcelFiscalStep, type ParcelFiscalInput } from "./steps/revise-parcel-fiscal";

/** Gives a parcel its fiscal document, while nothing was bought for it. @throws as the step */
export const reviseParcelFiscalWorkflow = createWorkflow(
  "revise-parcel-fiscal",
  (input: ParcelFiscalInput) => new WorkflowResponse(reviseParcelFiscalStep(input)),
);
