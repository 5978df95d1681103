import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { announceParcels } from "../../../modules/parcels/announce";

/** Tells others of new states; without ids, of all that they were not told of. Safe to repeat. */
export const announceParcelsStep = createStep(
  "announce-parcels",
  async ({ ids }: { ids?: string[] }, { container }) =>
    new StepResponse({ count: await announceParcels(container, ids) }),
);

/** Tells others of parcels whose state they were not told of: whoever should have may have died. */
export const announceParcelsWorkflow = createWorkflow(
  "announce-parcels",
  (input: { ids?: string[] }) => new WorkflowResponse(announceParcelsStep(input)),
);
