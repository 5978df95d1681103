import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import {
  approveReturnStep,
  cancelReturnRequestStep,
  receiveReturnRequestStep,
  refuseReturnStep,
  retryReturnRefundStep,
  type ReceiveReturnInput,
} from "./steps/return-decisions";

/** Staff agrees to a return, or has a new code made for one that ran out. @throws MedusaError `return_transition_invalid` */
export const approveCorreiosReturnWorkflow = createWorkflow(
  "approve-correios-return",
  (input: { id: string; by: string }) => new WorkflowResponse(approveReturnStep(input)),
);

/** Staff refuses a return, with a reason for the shopper. @throws MedusaError `return_transition_invalid` */
export const refuseCorreiosReturnWorkflow = createWorkflow(
  "refuse-correios-return",
  (input: { id: string; by: string; reason: string }) => new WorkflowResponse(refuseReturnStep(input)),
);

/** A return is given up before it was posted. @throws MedusaError `return_transition_invalid` */
export const cancelCorreiosReturnWorkflow = createWorkflow(
  "cancel-correios-return",
  (input: { id: string; by: string; note?: string | null }) =>
    new WorkflowResponse(cancelReturnRequestStep(input)),
);

/** Staff has the items, and the money goes back. @throws MedusaError as `receiveReturn` */
export const receiveCorreiosReturnWorkflow = createWorkflow(
  "receive-correios-return",
  (input: ReceiveReturnInput) => new WorkflowResponse(receiveReturnRequestStep(input)),
);

/** A refund that failed is tried again now. @throws MedusaError `return_refund_failed` */
export const retryCorreiosReturnRefundWorkflow = createWorkflow(
  "retry-correios-return-refund",
  (input: { id: string; by: string }) => new WorkflowResponse(retryReturnRefundStep(input)),
);
