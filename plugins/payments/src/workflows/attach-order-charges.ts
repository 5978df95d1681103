import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { loadOrderCharges } from "../lib/charges/order-charges";

export type AttachOrderChargesInput = { order_id: string };

/** Ties an order's charges to it, and tells which of them are to be settled now: paid before it, or with it. */
const attachProviderChargesStep = createStep(
  "attach-provider-charges",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderCharges(container, orderId);
    const open = order?.charges.filter((charge) => !charge.captured_at) ?? [];
    const settle = open.filter((charge) => order?.paid || ["paid", "underpaid"].includes(charge.state));
    return new StepResponse({ charge_ids: settle.map(({ id }) => id) });
  },
);

/** Ties a new order to its boleto or card charges; answers those that are to be settled now. Safe to repeat. */
export const attachOrderChargesWorkflow = createWorkflow(
  "attach-order-charges",
  (input: AttachOrderChargesInput) => new WorkflowResponse(attachProviderChargesStep(input)),
);
