import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { announceParcelsStep } from "./steps/announce-parcels";
import { checkParcelTrackingStep } from "./steps/check-parcel-tracking";

/** Staff ask for news of one parcel now. */
export const checkParcelTrackingWorkflow = createWorkflow(
  "check-parcel-tracking",
  (input: { parcel_id: string }) => {
    const checked = checkParcelTrackingStep(input);
    announceParcelsStep(transform({ checked }, ({ checked }) => ({ ids: checked.moved })));
    return new WorkflowResponse(checked);
  },
);
