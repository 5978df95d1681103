import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { followLabelsStep, type FollowLabelsInput } from "./steps/follow-labels";

/** Goes on with registrations without an answer, labels being drawn and labels that expired. */
export const followLabelsWorkflow = createWorkflow(
  "follow-labels",
  (input: FollowLabelsInput) => new WorkflowResponse(followLabelsStep(input)),
);
