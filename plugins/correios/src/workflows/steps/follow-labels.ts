import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { followLabels } from "../../parcels/labels/follow";

export type FollowLabelsInput = {
  /** How long to stay for labels that are due soon, in milliseconds. */
  patience_ms: number;
};

/** Goes on with labels that are due. Each is claimed, so that this is safe to run anywhere, at once. */
export const followLabelsStep = createStep(
  "follow-labels",
  async ({ patience_ms: patience }: FollowLabelsInput, { container }) =>
    new StepResponse({ count: await followLabels(container, patience) }),
);
