import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../../../lib/charge-context";
import { chargesOf } from "../../../lib/charges/context";
import { loadOrderPayment } from "../../../lib/order-payment/load";
import { retireAttempts, type PaidAttempt } from "../../../lib/order-payment/retire";
import type PixModuleService from "../../../modules/pix/service";
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
    const closed = { closed_at: new Date() };
    const pix: PixModuleService = container.resolve(PIX_STORE);
    for (const { txid } of order.pixCharges.filter((one) => !one.closed_at)) {
      await pix.patchCharge(txid, { ...closed, next_check_at: null });
    }
    for (const { id } of order.charges.filter((one) => !one.closed_at)) {
      await chargesOf(container).patchCharge(id, closed);
    }
    return new StepResponse<{ paid: PaidAttempt | null }>({ paid: null });
  },
);

/**
 * Takes the codes of an order that owes nothing, or something else, off their providers. No undo: a code that is gone cannot be brought
 * back, and nobody is to pay by it.
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
