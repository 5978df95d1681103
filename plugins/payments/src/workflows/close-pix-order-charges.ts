import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { retireCharge } from "../lib/psp/retire";
import { currentPspClient } from "../lib/psp/settings";
import type PixModuleService from "../modules/pix/service";

export type ClosePixOrderChargesInput = { order_id: string };

/**
 * Takes a cancelled order's codes off the PSP. What the PSP does not confirm
 * now stays open, and the sweeper goes on.
 */
const closeOrderChargesStep = createStep(
  "close-order-charges",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const open = await store.listPixCharges({ order_id: orderId, closed_at: null });
    for (const { txid } of open) {
      const result = await retireCharge(store, await currentPspClient(), txid);
      if (result === "removed") {
        await store.patchCharge(txid, { closed_at: new Date(), next_check_at: null });
      } else {
        // Paid at the last moment: the sweeper settles it as "late", where staff sees it.
        logger.warn(`PIX ${txid}: pedido ${orderId} cancelado com a cobrança "${result}".`);
        await store.patchCharge(txid, { next_check_at: new Date() });
      }
    }
    return new StepResponse({ count: open.length });
  },
);

/** Makes the codes of a cancelled order unpayable. Safe to repeat. */
export const closePixOrderChargesWorkflow = createWorkflow(
  "close-pix-order-charges",
  (input: ClosePixOrderChargesInput) => new WorkflowResponse(closeOrderChargesStep(input)),
);
