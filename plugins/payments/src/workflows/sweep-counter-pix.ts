import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { currentPspClient } from "../lib/psp/settings";
import { PAYMENT_RECORDS } from "../lib/records/store";
import { sweepCounterPix } from "../lib/static-codes/sweep";
import type PaymentRecordsService from "../modules/payment-records/service";
import type PixModuleService from "../modules/pix/service";

/** Asks the PSP what came in lately. Facts, hence no compensation. */
const sweepCounterPixStep = createStep("sweep-counter-pix", async (_, { container }) => {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const [, count] = await store.listAndCountPixStaticCodes({}, { take: 1 });
  // A shop without codes for the counter asks for nothing, and may have no PSP yet.
  const found = count ? await sweepCounterPix(store, records, await currentPspClient(), new Date()) : 0;
  return new StepResponse({ found });
});

/** Finds payments by codes for the counter whose webhook was lost. Safe to repeat. */
export const sweepCounterPixWorkflow = createWorkflow(
  "sweep-counter-pix",
  () => new WorkflowResponse(sweepCounterPixStep()),
);
