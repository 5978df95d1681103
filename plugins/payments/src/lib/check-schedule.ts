const SECOND = 1000;
/** The PSP may still confirm, just after expiry, a payment made just before it. */
export const EXPIRY_GRACE_MS = 60 * SECOND;
/** Due by the next run of the sweeping jobs, which come each minute: a whole minute would just miss it. */
export const NEXT_RUN_MS = 30 * SECOND;
const FIRST_CHECK_MS = 60 * SECOND;
const LONGEST_WAIT_MS = 15 * 60 * SECOND;

/**
 * When to ask the PSP about an open charge whose webhook may be lost: after a
 * minute, then at ever longer waits, and a last time once it has expired.
 *
 * @returns null when the last time has passed.
 */
export function nextChargeCheck(createdAt: Date, expiresAt: Date, now: Date): Date | null {
  const last = expiresAt.getTime() + EXPIRY_GRACE_MS;
  if (now.getTime() >= last) {
    return null;
  }
  const age = Math.max(0, now.getTime() - createdAt.getTime());
  const wait = Math.min(Math.max(FIRST_CHECK_MS, age / 2), LONGEST_WAIT_MS);
  return new Date(Math.min(now.getTime() + wait, last));
}

const AWAITING_ORDER_RETRY_MS = 5 * 60 * SECOND;
/** Money whose cart never became an order by then is nobody's: staff decides. */
export const AWAITING_ORDER_GIVE_UP_MS = 24 * 60 * 60 * SECOND;

/** When to look again for the order of a charge that was paid before it; null once it is given up. */
export function nextOrderCheck(paidAt: Date | undefined, now: Date): Date | null {
  const age = now.getTime() - (paidAt ?? now).getTime();
  return age < AWAITING_ORDER_GIVE_UP_MS ? new Date(now.getTime() + AWAITING_ORDER_RETRY_MS) : null;
}

/** Wait before a notification that the PSP did not confirm is tried again. */
export function nextNotificationAttempt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(2 ** attempts * 5 * SECOND, LONGEST_WAIT_MS));
}

/** How long a notification is one process's: if that dies, it is tried again after it. */
export const NOTIFICATION_LEASE_SECONDS = 120;

/** After so many tries (about two hours) a notification is set aside for staff. */
export const MAX_NOTIFICATION_ATTEMPTS = 15;
