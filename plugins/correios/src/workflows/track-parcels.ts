import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { announceParcelsStep } from "./steps/announce-parcels";
import { trackDueParcelsStep } from "./steps/track-due-parcels";

/**
 * Asks the Correios about one lot of parcels that are due, writes down what they tell, and tells others.
 *
 * @returns `isOver`: nothing more is due, or the Correios do not answer
 */
export const trackParcelsWorkflow = createWorkflow("track-parcels", (input: { limit?: number }) => {
  const tracked = trackDueParcelsStep(input);
  announceParcelsStep(transform({ tracked }, ({ tracked }) => ({ ids: tracked.moved })));
  return new WorkflowResponse(tracked);
});
