import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { localDate } from "@mestres/platform/lib/clock";
import { errorText } from "@mestres/platform/lib/error-text";
import { dueTermsOf } from "../../../lib/due-terms";
import { loadOrderPayment, type OrderPayment } from "../../../lib/order-payment/load";
import { retryOrderPayment, settleAttempt } from "../../../lib/order-payment/retry";
import type { PaymentMethod } from "../../../lib/records/types";
import { staleAttempts } from "../domain/plan";
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
    const [stale] = order && !order.canceled ? staleAttempts(attemptsOut(order), order.owed) : [];
    if (!order || !stale) {
      return new StepResponse<RenewedAttempts>({ renewed: false, later: false });
    }
    try {
      if (order.owed > 0) {
        await retryOrderPayment(container, {
          order_id: orderId,
          method: stale.method,
          replace: true,
          context: await termsOf(container, stale.session_id),
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

function attemptsOut({ pixCharges, charges }: OrderPayment) {
  return [
    ...pixCharges.map((one) => ({ ...one, method: "pix" as PaymentMethod })),
    ...charges.map((one) => ({ ...one, method: one.method as PaymentMethod })),
  ];
}

async function withdraw(container: MedusaContainer, orderId: string): Promise<void> {
  const { result } = await withdrawOrderAttemptsWorkflow(container).run({ input: { order_id: orderId } });
  if (result.paid) {
    await settleAttempt(container, result.paid);
  }
}

/** A code with a due date keeps its terms, as long as they are not over. */
async function termsOf(
  container: MedusaContainer,
  sessionId: string,
): Promise<Record<string, unknown> | undefined> {
  const [session] = await container.resolve(Modules.PAYMENT).listPaymentSessions({ id: sessionId });
  const terms = dueTermsOf((session as { context?: unknown } | undefined)?.context);
  return terms && terms.due_on >= localDate() ? { pix_due: terms } : undefined;
}
