import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { announceRecordsStep } from "./steps/announce-records";

export type AnnouncePaymentRecordsInput = {
  /** Only these rows; without any, what is left in the outbox. */
  event_ids?: string[];
  settlement_ids?: string[];
  limit?: number;
};

/** Emits `payments.recorded` and `payments.settlement_recorded` for rows not announced yet. Safe to repeat. */
export const announcePaymentRecordsWorkflow = createWorkflow(
  "announce-payment-records",
  (input: AnnouncePaymentRecordsInput) => new WorkflowResponse(announceRecordsStep(input)),
);
