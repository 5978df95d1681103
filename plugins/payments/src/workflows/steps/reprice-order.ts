import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { repriceOrder } from "../../lib/order-payment/reprice";
import type { PaymentMethod } from "../../lib/records/types";

type Input = { order_id: string; method: PaymentMethod; reprice: boolean };

/**
 * Lets the PIX discount come and go with PIX. It runs core's own workflows, which
 * compensate themselves; a later failure leaves the price of the method that was
 * asked for, and the next attempt sets it anew.
 */
export const repriceOrderStep = createStep(
  "reprice-order",
  async ({ order_id: orderId, method, reprice }: Input, { container }) =>
    new StepResponse({ repriced: reprice && (await repriceOrder(container, orderId, method)) }),
);
