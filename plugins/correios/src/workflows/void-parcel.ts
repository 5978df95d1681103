import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { voidParcelStep } from "./steps/void-parcel";

/** Gives up a parcel that was not posted, at the Correios too. @throws as the step */
export const voidParcelWorkflow = createWorkflow(
  "void-parcel",
  (input: { id: string }) => new WorkflowResponse(voidParcelStep(input)),
);
