import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { loadOrderCharges } from "../../lib/charges/order-charges";

/** Ties an order's charges to it, and tells which of them are to be settled now: paid before it, or with it. */
export const attachProviderChargesStep = createStep(
  "attach-provider-charges",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderCharges(container, orderId);
    const open = order?.charges.filter((charge) => !charge.captured_at) ?? [];
    const settle = open.filter((charge) => order?.paid || ["paid", "underpaid"].includes(charge.state));
    return new StepResponse({ charge_ids: settle.map(({ id }) => id) });
  },
);
