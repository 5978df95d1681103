import type { IEventBusModuleService, ILockingModule, MedusaContainer } from "@medusajs/framework/types";
import { MedusaContextType, MedusaError, Modules, PaymentEvents } from "@medusajs/framework/utils";
import type { ChargeSurroundings } from "./charge-context";
import { captureSessions, type PaidSession } from "./core-captures";
import { gather } from "./gather";
import { readSql } from "@mestres/platform/lib/sql";

/*
 * Core's processPaymentWorkflow does the same through three workflows and some forty reads of what is
 * known here; at twenty payments a second they were most of what a payment cost (bench `payments`).
 */

/** A cart that is becoming an order right now books its own captures: wait for it. Seconds. */
const CART_WAIT = { timeout: 30, expire: 120 };

/** Payments of sessions that were captured and do not stand in their orders' books yet. */
const UNBOOKED = `
  SELECT DISTINCT c.id, c.payment_id, c.amount, p.currency_code, asked.session_id, o.id AS order_id, o.version
    FROM jsonb_to_recordset(?::jsonb) AS asked(session_id text, order_id text)
    JOIN payment p ON p.payment_session_id = asked.session_id AND p.deleted_at IS NULL
    JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL
    JOIN "order" o ON o.id = asked.order_id AND o.deleted_at IS NULL
   WHERE NOT EXISTS (SELECT 1 FROM order_transaction t
                      WHERE t.order_id = o.id AND t.reference = 'capture' AND t.reference_id = c.id
                        AND t.deleted_at IS NULL)`;

type Unbooked = {
  id: string;
  payment_id: string;
  amount: string;
  currency_code: string;
  session_id: string;
  order_id: string;
  version: number;
};

type Capturing = { container: MedusaContainer; paid: PaidSession };
type Booking = { container: MedusaContainer; session_id: string; order_id: string };

const captureGathered = gather<Capturing, boolean>((all) =>
  captureSessions(
    (all[0] as Capturing).container,
    all.map(({ paid }) => paid),
  ),
);

const bookGathered = gather<Booking, Unbooked[]>((all) => bookAll((all[0] as Booking).container, all));

function whileCartRests<T>(
  container: MedusaContainer,
  cartId: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const locking = container.resolve<ILockingModule>(Modules.LOCKING);
  return cartId ? locking.execute([cartId], work, CART_WAIT) : work();
}

/**
 * Has a session captured in core's books whose charge is paid. One that the provider has just called
 * paid is written with others, in one transaction; else core authorises and captures it, where the
 * provider asks once more. Harmless when it happened before.
 *
 * @param paid what the provider has just said of the session, for its data
 * @returns whether the session is captured now; false when the provider does not confirm (yet)
 * @throws MedusaError when the provider says that the charge cannot be paid
 */
export async function captureSession(
  container: MedusaContainer,
  { session, cartId }: Pick<ChargeSurroundings, "session" | "cartId">,
  paid?: PaidSession["data"],
): Promise<boolean> {
  if (!session) {
    return false;
  }
  const payments = container.resolve(Modules.PAYMENT);
  return whileCartRests(container, cartId, async () => {
    if (paid && (await captureGathered({ container, paid: { ...session, data: paid } }))) {
      return true;
    }
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
  const booked = await whileCartRests(container, cartId, () =>
    bookGathered({ container, session_id: session.id, order_id: order.id }),
  );
  if (booked.length) {
    const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS);
    await bus.emit(booked.map(({ payment_id: id }) => ({ name: PaymentEvents.CAPTURED, data: { id } })));
  }
}

/** @returns what each booking wrote */
async function bookAll(container: MedusaContainer, bookings: readonly Booking[]): Promise<Unbooked[][]> {
  const asked = bookings.map(({ session_id, order_id }) => ({ session_id, order_id }));
  const captures = await readSql<Unbooked>(container, UNBOOKED, [JSON.stringify(asked)]);
  if (new Set(captures.map(({ version }) => version)).size > 1) {
    // Core takes the first one's version for that of all: each of these is booked by itself.
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Orders of several versions.");
  }
  if (captures.length) {
    await container.resolve(Modules.ORDER).addOrderTransactions(
      captures.map(({ id, amount, currency_code, order_id }) => ({
        order_id,
        amount,
        currency_code,
        reference: "capture",
        reference_id: id,
      })),
      // Not the step's context: core's events would wait for the end of one of many workflows.
      { __type: MedusaContextType },
    );
  }
  return bookings.map(({ session_id }) => captures.filter((one) => one.session_id === session_id));
}
