import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { approveReturn, cancelReturn, refuseReturn } from "./decisions";
import { retryRefund } from "./pay";
import { type ReceivedCount, receiveReturn } from "./receive";

/*
 * Each is one guarded move with its history; what follows it (codes, core's return, refunds) is finished by the job
 * if it does not succeed at once. A decision that was told to the shopper is not taken back.
 */

export const approveReturnStep = createStep(
  "approve-return",
  async ({ id, by }: { id: string; by: string }, { container }) =>
    new StepResponse(await approveReturn(container, id, by)),
);

export const refuseReturnStep = createStep(
  "refuse-return",
  async ({ id, ...decision }: { id: string; by: string; reason: string }, { container }) =>
    new StepResponse(await refuseReturn(container, id, decision)),
);

export const cancelReturnRequestStep = createStep(
  "cancel-return-request",
  async ({ id, ...decision }: { id: string; by: string; note?: string | null }, { container }) =>
    new StepResponse(await cancelReturn(container, id, decision)),
);

export type ReceiveReturnInput = {
  id: string;
  by: string;
  counts: ReceivedCount[];
  note?: string | null;
};

export const receiveReturnRequestStep = createStep(
  "receive-return-request",
  async ({ id, ...receipt }: ReceiveReturnInput, { container }) =>
    new StepResponse(await receiveReturn(container, id, receipt)),
);

export const retryReturnRefundStep = createStep(
  "retry-return-refund",
  async ({ id, by }: { id: string; by: string }, { container }) =>
    new StepResponse(await retryRefund(container, id, by)),
);

/** Staff agrees to a return, or has a new code made for one that ran out. @throws MedusaError `return_transition_illegal` */
export const approveCorreiosReturnWorkflow = createWorkflow(
  "approve-correios-return",
  (input: { id: string; by: string }) => new WorkflowResponse(approveReturnStep(input)),
);

/** Staff refuses a return, with a reason for the shopper. @throws MedusaError `return_transition_illegal` */
export const refuseCorreiosReturnWorkflow = createWorkflow(
  "refuse-correios-return",
  (input: { id: string; by: string; reason: string }) => new WorkflowResponse(refuseReturnStep(input)),
);

/** A return is given up before it was posted. @throws MedusaError `return_transition_illegal` */
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
