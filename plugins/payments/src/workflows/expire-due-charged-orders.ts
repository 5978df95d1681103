import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { chargesOf } from "../lib/charges/context";
import { expireDue, type ExpireDueInput } from "../lib/expiry/expire-due";
import { expireChargedOrderWorkflow } from "./expire-charged-order";
import { settleChargeWorkflow } from "./settle-charge";

/** Expires orders whose boleto or card is over. */
const expireDueChargedOrdersStep = createStep(
  "expire-due-charged-orders",
  async (input: ExpireDueInput, { container }) =>
    new StepResponse(
      await expireDue(container, chargesOf(container), input, async (order_id) => {
        const { result: expired } = await expireChargedOrderWorkflow(container).run({ input: { order_id } });
        if (expired.result === "paid") {
          for (const id of expired.charge_ids) {
            await settleChargeWorkflow(container).run({ input: { charge_id: id, source: "job" } });
          }
        }
        return expired;
      }),
    ),
);

/** Cancels every order whose boleto or card was not paid in time. Safe to repeat. */
export const expireDueChargedOrdersWorkflow = createWorkflow(
  "expire-due-charged-orders",
  (input: ExpireDueInput) => new WorkflowResponse(expireDueChargedOrdersStep(input)),
);
