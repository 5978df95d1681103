import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { chargesOf } from "../lib/charges/context";
import { retireProviderCharge } from "../lib/charges/retire";

export type CloseOrderChargesInput = { order_id: string };

/**
 * Cancels an order's open charges where they can be paid: cancelling the order
 * does not cancel its boleto. What the provider does not confirm now stays
 * open, and the sweeper goes on.
 */
const closeProviderChargesStep = createStep(
  "close-provider-charges",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const store = chargesOf(container);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const open = await store.listPaymentCharges({ order_id: orderId, closed_at: null });
    for (const charge of open) {
      const result = await retireProviderCharge(store, charge);
      if (result === "removed") {
        await store.patchCharge(charge.id, { closed_at: new Date() });
      } else {
        // Paid at the last moment: the sweeper settles it as "late", where staff sees it.
        logger.warn(`Cobrança ${charge.id}: pedido ${orderId} cancelado com a cobrança "${result}".`);
        await store.patchCharge(charge.id, { next_check_at: new Date() });
      }
    }
    return new StepResponse({ count: open.length });
  },
);

/** Cancels a cancelled order's charges at their providers. Safe to repeat. */
export const closeOrderChargesWorkflow = createWorkflow(
  "close-order-charges",
  (input: CloseOrderChargesInput) => new WorkflowResponse(closeProviderChargesStep(input)),
);
