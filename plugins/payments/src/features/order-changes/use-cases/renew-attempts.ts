import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { localDate } from "@mestres/platform/lib/clock";
import { errorCode, errorText } from "@mestres/platform/lib/error-text";
import { dueTermsOf } from "../../../lib/due-terms";
import { loadOrderPayment, type OrderPayment } from "../../../lib/order-payment/load";
import { retryOrderPayment, settleAttempt } from "../../../lib/order-payment/retry";
import { attemptsOut } from "../../../lib/order-payment/status";
import type { PaymentMethod } from "../../../lib/records/types";
import { staleAttempts } from "../domain/plan";
import { isOfMethod, lastToldTotal } from "../read/told";
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
    const stale = order && !order.canceled ? await attemptToRenew(container, order) : undefined;
    if (!order || !stale) {
      return new StepResponse<RenewedAttempts>({ renewed: false, later: false });
    }
    try {
      if (order.owed > 0) {
        await retryOrderPayment(container, {
          order_id: orderId,
          method: stale.method,
          replace: true,
          if_missing: true,
          context: await termsOf(container, stale.session_id),
        });
      } else {
        await withdraw(container, orderId);
      }
      return new StepResponse<RenewedAttempts>({ renewed: true, later: false });
    } catch (error) {
      const waits =
        errorCode(error) === "order_payment_unavailable" || !(await withdrawn(container, orderId));
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Pedido ${orderId} mudou e não há código do novo valor: ${errorText(error)}`);
      return new StepResponse<RenewedAttempts>({ renewed: !waits, later: waits });
    }
  },
);

/**
 * The attempt that is to be made anew: one that asks for something else than is owed. Where none is out of an order that
 * waits and now costs something else, the last one.
 */
async function attemptToRenew(container: MedusaContainer, order: OrderPayment) {
  if (order.owed > 0 && (await isOfMethod(container, order.id))) {
    // Whoever changes the way to pay makes the new attempt as well.
    return undefined;
  }
  const attempts = allAttempts(order);
  const [stale] = staleAttempts(attempts, order.owed);
  if (stale) {
    return stale;
  }
  const open = attempts.filter((one) => !one.closed_at && !one.captured_at);
  if (order.owed === 0) {
    return open[0];
  }
  const told = order.payments.length ? undefined : await lastToldTotal(container, order.id);
  const last = attempts.find(({ method }) => method !== "card");
  return last && !attemptsOut(order).length && told && told.total !== order.total ? last : undefined;
}

/** Takes a code off that nothing can be put in the place of: it asks for what the order costs no more. */
async function withdrawn(container: MedusaContainer, orderId: string): Promise<boolean> {
  try {
    await withdraw(container, orderId, true);
    return true;
  } catch {
    return false;
  }
}

function allAttempts({ pixCharges, charges }: OrderPayment) {
  return [
    ...pixCharges.map((one) => ({ ...one, method: "pix" as PaymentMethod })),
    ...charges.map((one) => ({ ...one, method: one.method as PaymentMethod })),
  ];
}

async function withdraw(container: MedusaContainer, orderId: string, evenOwed = false): Promise<void> {
  const { result } = await withdrawOrderAttemptsWorkflow(container).run({
    input: { order_id: orderId, even_owed: evenOwed },
  });
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
