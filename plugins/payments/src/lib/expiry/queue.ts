import type { Logger } from "@medusajs/framework/types";
import { backoffSeconds } from "@mestres/platform/lib/rows";
import { sweepDue } from "../sweep-due";

/** When an order is looked at next. `waits`: its time is not over yet, or staff decides; else it failed. */
export type ExpiryTurn = { order_id: string; at: Date; waits: boolean };

/** What became of an order whose time may be over; `until`: when it may be, for one that waits. */
export type ExpiryOutcome = "done" | { until: Date | null };

export type ExpiryQueue = {
  /** Takes charges whose time is over, the attempt counted. */
  claim(limit: number, leaseSeconds: number): Promise<{ order_id: string | null; expiry_attempts: number }[]>;
  /** Cancels the order unless it was paid or may still be. */
  expire(orderId: string): Promise<ExpiryOutcome>;
  postpone(orders: ExpiryTurn[]): Promise<void>;
};

/** Seconds until an order that could not be cancelled is tried again. */
const RETRY = { first: 60, longest: 3600 };
/** The longest that an order is left alone while it waits: staff may settle its case, or change the shop's deadline. */
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * Goes through the orders whose time is over. One that fails is tried again at growing waits, behind the others: neither
 * a single order nor hundreds of them keep the stock of the rest.
 */
export async function expireOrders(
  { claim, expire, postpone }: ExpiryQueue,
  logger: Pick<Logger, "warn">,
  budgetSeconds: number,
): Promise<void> {
  await sweepDue<{ orderId: string; attempts: number }, ExpiryTurn>(
    {
      claim: async (limit, leaseSeconds) => ordersOf(await claim(limit, leaseSeconds)),
      check: async ({ orderId }) => {
        const outcome = await expire(orderId);
        return outcome === "done"
          ? undefined
          : { order_id: orderId, at: waitUntil(outcome.until, new Date()), waits: true };
      },
      later: ({ orderId, attempts }) => ({
        order_id: orderId,
        at: new Date(Date.now() + backoffSeconds(attempts, RETRY) * 1000),
        waits: false,
      }),
      schedule: postpone,
      failed: ({ orderId }, error) => logger.warn(`Pedido ${orderId} segue aberto: ${error.message}`),
    },
    budgetSeconds,
  );
}

/** When to look again at an order that waits. */
export function waitUntil(until: Date | null, now: Date): Date {
  const latest = now.getTime() + LONGEST_WAIT_MS;
  const wanted = until?.getTime() ?? latest;
  return new Date(wanted <= now.getTime() ? latest : Math.min(wanted, latest));
}

/** An order with several charges is looked at once. */
function ordersOf(
  charges: { order_id: string | null; expiry_attempts: number }[],
): { orderId: string; attempts: number }[] {
  const attempts = new Map<string, number>();
  for (const { order_id: id, expiry_attempts: taken } of charges) {
    if (id) {
      attempts.set(id, Math.max(attempts.get(id) ?? 0, taken));
    }
  }
  return [...attempts].map(([orderId, taken]) => ({ orderId, attempts: taken }));
}
