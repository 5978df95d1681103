import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { localDate } from "@mestres/platform/lib/clock";
import { errorText } from "@mestres/platform/lib/error-text";
import { dueTermsOf } from "../../../lib/due-terms";
import { loadOrderPayment } from "../../../lib/order-payment/load";
import { retryOrderPayment } from "../../../lib/order-payment/retry";
import { settleAttempt } from "../../../lib/order-payment/retry";
import { staleAttempts, type StaleAttempt } from "../domain/plan";
import { withdrawOrderAttemptsWorkflow } from "./withdraw-attempts";

/** What became of the codes that were out. `later`: a provider did not answer, and they are tried again. */
export type RenewedAttempts = { renewed: boolean; later: boolean };

/**
 * Withdraws codes that ask for what is owed no more, and makes one of the same method for what is. One that was paid
 * meanwhile is settled instead: what is missing is owed after it. What a provider does not confirm stays for the sweep.
 */
export const renewAttemptsStep = createStep(
  "renew-order-attempts",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderPayment(container, orderId);
    const stale = order && !order.canceled ? staleAttempts(order) : [];
    const [newest] = stale;
    if (!order || !newest) {
      return new StepResponse<RenewedAttempts>({ renewed: false, later: false });
    }
    try {
      if (order.owed > 0) {
        await retryOrderPayment(container, {
          order_id: orderId,
          method: newest.method,
          replace: true,
          context: await termsOf(container, newest),
        });
      } else {
        await withdraw(container, orderId);
      }
      return new StepResponse<RenewedAttempts>({ renewed: true, later: false });
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Pedido ${orderId} mudou e a cobrança antiga segue: ${errorText(error)}`);
      return new StepResponse<RenewedAttempts>({ renewed: false, later: true });
    }
  },
);

async function withdraw(container: MedusaContainer, orderId: string): Promise<void> {
  const { result } = await withdrawOrderAttemptsWorkflow(container).run({ input: { order_id: orderId } });
  if (result.paid) {
    await settleAttempt(container, result.paid);
  }
}

/** A code with a due date keeps its terms, as long as they are not over. */
async function termsOf(
  container: MedusaContainer,
  { sessionId }: StaleAttempt,
): Promise<Record<string, unknown> | undefined> {
  const [session] = await container.resolve(Modules.PAYMENT).listPaymentSessions({ id: sessionId });
  const terms = dueTermsOf((session as { context?: unknown } | undefined)?.context);
  return terms && terms.due_on >= localDate() ? { pix_due: terms } : undefined;
}
