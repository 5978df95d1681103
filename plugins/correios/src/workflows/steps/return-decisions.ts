import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { approveReturn, cancelReturn, refuseReturn } from "../../returns/decide";
import { retryRefund } from "../../returns/pay";
import { receiveReturn, type ReceivedCount } from "../../returns/receive";

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
