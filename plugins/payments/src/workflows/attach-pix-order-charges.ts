import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { loadOrderPix } from "../lib/order-pix";
import type PixModuleService from "../modules/pix/service";

export type AttachPixOrderChargesInput = { order_id: string };

/**
 * Ties an order's charges to it, and tells which of them money or news has
 * already reached: those have waited for their order.
 */
const attachOrderChargesStep = createStep(
  "attach-order-charges",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const order = await loadOrderPix(container, orderId);
    const txids = order?.charges.filter((charge) => !charge.captured_at).map(({ txid }) => txid) ?? [];
    if (!txids.length) {
      return new StepResponse({ txids: [] as string[] });
    }
    const [receipts, notifications] = await Promise.all([
      store.listPixReceipts({ txid: txids }),
      store.listPixNotifications({ txid: txids }),
    ]);
    const reached = new Set([...receipts, ...notifications].map(({ txid }) => txid));
    return new StepResponse({ txids: txids.filter((txid) => order?.paid || reached.has(txid)) });
  },
);

/** Ties a new order to its charges; answers those that are to be settled now. Safe to repeat. */
export const attachPixOrderChargesWorkflow = createWorkflow(
  "attach-pix-order-charges",
  (input: AttachPixOrderChargesInput) => new WorkflowResponse(attachOrderChargesStep(input)),
);
