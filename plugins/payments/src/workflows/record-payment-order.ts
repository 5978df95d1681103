import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { recordOrderStep } from "./steps/record-order";

export type RecordPaymentOrderInput = { order_id: string };

/** Begins an order's payment history. Safe to repeat. */
export const recordPaymentOrderWorkflow = createWorkflow(
  "record-payment-order",
  (input: RecordPaymentOrderInput) => new WorkflowResponse(recordOrderStep(input)),
);
