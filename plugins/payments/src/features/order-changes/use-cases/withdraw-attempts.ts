import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { loadOrderPayment } from "../../../lib/order-payment/load";
import { closeAttempts, retireAttempts, type PaidAttempt } from "../../../lib/order-payment/retire";
import { findOrderPaymentLockStep } from "../../../workflows/steps/find-order-payment-lock";

/** `even_owed`: also of an order that owes, for which no code of what it owes can be made. */
type WithdrawInput = { order_id: string; even_owed?: boolean };

const withdrawStep = createStep(
  "withdraw-order-attempts",
  async ({ order_id: orderId, even_owed: evenOwed = false }: WithdrawInput, { container }) => {
    const order = await loadOrderPayment(container, orderId);
    const wanted = order !== undefined && (order.owed === 0 || evenOwed);
    const paid = wanted ? await retireAttempts(container, order) : undefined;
    if (!wanted || paid) {
      return new StepResponse<{ paid: PaidAttempt | null }>({ paid: paid ?? null });
    }
    if (order.owed > 0) {
      // Whoever owes still has the order's time, which a charge that is not closed tells the job of.
      return new StepResponse<{ paid: PaidAttempt | null }>({ paid: null });
    }
    // No job may cancel the order over a code that nobody waits for any more.
    await closeAttempts(container, order);
    return new StepResponse<{ paid: PaidAttempt | null }>({ paid: null });
  },
);

/**
 * Takes the codes of an order that owes nothing, or something else, off their providers. No undo: a code that is gone
 * cannot be brought back, and nobody is to pay by it.
 *
 * @returns `paid`: the attempt that was paid meanwhile, to be settled
 * @throws MedusaError `order_payment_unavailable` when a provider does not confirm
 */
export const withdrawOrderAttemptsWorkflow = createWorkflow(
  "withdraw-order-attempts",
  (input: WithdrawInput) => {
    const lock = findOrderPaymentLockStep(input);
    acquireLockStep({ key: lock.key, timeout: 30, ttl: 120 });
    const result = withdrawStep(input);
    releaseLockStep({ key: lock.key });
    return new WorkflowResponse(result);
  },
);
