import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { expireDue, type ExpireDueInput } from "../lib/expiry/expire-due";
import type PixModuleService from "../modules/pix/service";
import { expirePixOrderWorkflow } from "./expire-pix-order";
import { settlePixChargeWorkflow } from "./settle-pix-charge";

/** No order goes while its code is good, so only those whose code is over are looked at. */
const expireDueOrdersStep = createStep("expire-due-orders", async (input: ExpireDueInput, { container }) => {
  const store: PixModuleService = container.resolve(PIX_STORE);
  return new StepResponse(
    await expireDue(container, store, input, async (order_id) => {
      const { result: expired } = await expirePixOrderWorkflow(container).run({ input: { order_id } });
      if (expired.result === "paid") {
        for (const txid of expired.txids) {
          await settlePixChargeWorkflow(container).run({ input: { txid } });
        }
      }
      return expired;
    }),
  );
});

/** Cancels every order whose PIX was not paid in time. Safe to repeat. */
export const expireDuePixOrdersWorkflow = createWorkflow(
  "expire-due-pix-orders",
  (input: ExpireDueInput) => new WorkflowResponse(expireDueOrdersStep(input)),
);
