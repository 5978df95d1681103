import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { chargesOf } from "../lib/charges/context";
import { expireChargedOrderWorkflow } from "./expire-charged-order";
import { settleChargeWorkflow } from "./settle-charge";

export type ExpireDueChargedOrdersInput = { limit?: number };

/** Expires orders whose time is over, one by one: a failing one does not stop the others. */
const expireDueChargedOrdersStep = createStep(
  "expire-due-charged-orders",
  async ({ limit = 200 }: { limit?: number }, { container }) => {
    const store = chargesOf(container);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const over = await store.listPaymentCharges(
      {
        closed_at: null,
        order_id: { $ne: null },
        expires_at: { $lte: new Date() },
        // Paid in part: a case for staff, not for the clock.
        state: { $ne: "underpaid" },
      },
      { select: ["order_id"], take: limit, order: { expires_at: "ASC" } },
    );
    let canceled = 0;
    for (const orderId of new Set(over.flatMap(({ order_id: id }) => (id ? [id] : [])))) {
      try {
        const { result } = await expireChargedOrderWorkflow(container).run({ input: { order_id: orderId } });
        if (result.result === "paid") {
          for (const id of result.charge_ids) {
            await settleChargeWorkflow(container).run({ input: { charge_id: id, source: "job" } });
          }
        }
        canceled += result.result === "canceled" ? 1 : 0;
      } catch (error) {
        logger.warn(`Pedido ${orderId} segue aberto: ${(error as Error).message}`);
      }
    }
    return new StepResponse({ canceled });
  },
);

/** Cancels every order whose boleto or card was not paid in time. Safe to repeat. */
export const expireDueChargedOrdersWorkflow = createWorkflow(
  "expire-due-charged-orders",
  (input: ExpireDueChargedOrdersInput) => new WorkflowResponse(expireDueChargedOrdersStep(input)),
);
