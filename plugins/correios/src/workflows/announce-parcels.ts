import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { announceParcelsStep } from "./steps/announce-parcels";

/** Tells others of parcels whose state they were not told of: whoever should have may have died. */
export const announceParcelsWorkflow = createWorkflow(
  "announce-parcels",
  (input: { ids?: string[] }) => new WorkflowResponse(announceParcelsStep(input)),
);
