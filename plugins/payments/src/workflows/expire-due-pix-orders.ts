import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { expireOrders } from "../lib/expiry/queue";
import type PixModuleService from "../modules/pix/service";
import { expirePixOrderWorkflow } from "./expire-pix-order";
import { settlePixChargeWorkflow } from "./settle-pix-charge";

export type ExpireDuePixOrdersInput = {
  /** How long it may go on with further pages, seconds. Default 240. */
  budget_seconds?: number;
};

/** No order goes while its code is good, so only those whose code is over are looked at. */
const expireDueOrdersStep = createStep(
  "expire-due-orders",
  async ({ budget_seconds: budget = 240 }: ExpireDuePixOrdersInput, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    let canceled = 0;
    await expireOrders(
      {
        claim: (limit, leaseSeconds) => store.claimExpiries(limit, leaseSeconds),
        postpone: (orders) => store.postponeExpiries(orders),
        expire: async (orderId) => {
          const { result: expired } = await expirePixOrderWorkflow(container).run({
            input: { order_id: orderId },
          });
          if (expired.result === "paid") {
            for (const txid of expired.txids) {
              await settlePixChargeWorkflow(container).run({ input: { txid } });
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

/** Cancels every order whose PIX was not paid in time. Safe to repeat. */
export const expireDuePixOrdersWorkflow = createWorkflow(
  "expire-due-pix-orders",
  (input: ExpireDuePixOrdersInput) => new WorkflowResponse(expireDueOrdersStep(input)),
);
