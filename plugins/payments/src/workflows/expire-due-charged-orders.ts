import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { chargesOf } from "../lib/charges/context";
import { expireOrders } from "../lib/expiry/queue";
import { expireChargedOrderWorkflow } from "./expire-charged-order";
import { settleChargeWorkflow } from "./settle-charge";

export type ExpireDueChargedOrdersInput = {
  /** How long it may go on with further pages, seconds. Default 240. */
  budget_seconds?: number;
};

/** Expires orders whose boleto or card is over. */
const expireDueChargedOrdersStep = createStep(
  "expire-due-charged-orders",
  async ({ budget_seconds: budget = 240 }: ExpireDueChargedOrdersInput, { container }) => {
    const store = chargesOf(container);
    let canceled = 0;
    await expireOrders(
      {
        claim: (limit, leaseSeconds) => store.claimExpiries(limit, leaseSeconds),
        postpone: (orders) => store.postponeExpiries(orders),
        expire: async (orderId) => {
          const { result: expired } = await expireChargedOrderWorkflow(container).run({
            input: { order_id: orderId },
          });
          if (expired.result === "paid") {
            for (const id of expired.charge_ids) {
              await settleChargeWorkflow(container).run({ input: { charge_id: id, source: "job" } });
            }
          }
          canceled += expired.result === "canceled" ? 1 : 0;
          return expired.result === "wait"
            ? { until: expired.until ? new Date(expired.until) : null }
            : "done";
        },
      },
      container.resolve(ContainerRegistrationKeys.LOGGER),
      budget,
    );
    return new StepResponse({ canceled });
  },
);

/** Cancels every order whose boleto or card was not paid in time. Safe to repeat. */
export const expireDueChargedOrdersWorkflow = createWorkflow(
  "expire-due-charged-orders",
  (input: ExpireDueChargedOrdersInput) => new WorkflowResponse(expireDueChargedOrdersStep(input)),
);
