import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PAYMENT_RECORDS } from "../lib/records/store";
import type PaymentRecordsService from "../modules/payment-records/service";

/** What the law lets go does not come back, hence no compensation. */
const purgeRefusalsStep = createStep("purge-refusals", async (_: unknown, { container }) => {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  await records.purgeRefusals();
  return new StepResponse({ purged: true });
});

/** Removes traces of refused webhooks that are older than six months. */
export const purgePaymentRefusalsWorkflow = createWorkflow(
  "purge-payment-refusals",
  () => new WorkflowResponse(purgeRefusalsStep()),
);
