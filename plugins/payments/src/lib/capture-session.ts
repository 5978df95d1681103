import type { IEventBusModuleService, ILockingModule, MedusaContainer } from "@medusajs/framework/types";
import { Modules, PaymentEvents } from "@medusajs/framework/utils";
import { readSql } from "@mestres/platform/lib/sql";
import type { ChargeSurroundings } from "./charge-context";

/*
 * Core's processPaymentWorkflow does the same through three workflows and some forty reads of what is
 * known here; at twenty payments a second they were most of what a payment cost (bench `payments`).
 */

/** A cart that is becoming an order right now books its own captures: wait for it. Seconds. */
const CART_WAIT = { timeout: 30, expire: 120 };

/** Payments of a session that were captured and do not stand in the order's books yet. */
const UNBOOKED = `
  SELECT c.id, c.payment_id, c.amount, p.currency_code
    FROM payment p JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL
   WHERE p.payment_session_id = ? AND p.deleted_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM order_transaction t
                      WHERE t.order_id = ? AND t.reference = 'capture' AND t.reference_id = c.id
                        AND t.deleted_at IS NULL)`;

type Unbooked = { id: string; payment_id: string; amount: string; currency_code: string };

function whileCartRests<T>(
  container: MedusaContainer,
  cartId: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const locking = container.resolve<ILockingModule>(Modules.LOCKING);
  return cartId ? locking.execute([cartId], work, CART_WAIT) : work();
}

/**
 * Lets core authorise and capture a session whose charge is paid: the provider asks once more, and
 * core writes payment and capture in one transaction. Harmless when it happened before.
 *
 * @returns whether the session is captured now; false when the provider does not confirm (yet)
 * @throws MedusaError when the provider says that the charge cannot be paid
 */
export async function captureSession(
  container: MedusaContainer,
  { session, cartId }: Pick<ChargeSurroundings, "session" | "cartId">,
): Promise<boolean> {
  if (!session) {
    return false;
  }
  const payments = container.resolve(Modules.PAYMENT);
  return whileCartRests(container, cartId, async () => {
    const payment = await payments.authorizePaymentSession(session.id, {});
    if (payment && !payment.captured_at) {
      await payments.capturePayment({ payment_id: payment.id });
    }
    return Boolean(payment);
  });
}

/**
 * Writes what a session captured into its order's books and says so (`payment.captured`). Run until
 * it succeeded: a process that dies after the capture leaves the order unpaid in core's eyes.
 */
export async function bookCaptures(
  container: MedusaContainer,
  { session, cartId, order }: Pick<ChargeSurroundings, "session" | "cartId" | "order">,
): Promise<void> {
  if (!session || !order) {
    return;
  }
  const booked = await whileCartRests(container, cartId, async () => {
    const captures = await readSql<Unbooked>(container, UNBOOKED, [session.id, order.id]);
    if (captures.length) {
      await container.resolve(Modules.ORDER).addOrderTransactions(
        captures.map(({ id, amount, currency_code }) => ({
          order_id: order.id,
          amount,
          currency_code,
          reference: "capture",
          reference_id: id,
        })),
      );
    }
    return captures;
  });
  if (booked.length) {
    const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS);
    await bus.emit(booked.map(({ payment_id: id }) => ({ name: PaymentEvents.CAPTURED, data: { id } })));
  }
}
