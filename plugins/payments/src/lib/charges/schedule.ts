const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const LONGEST_WAIT_MS = 60 * MINUTE;
/** A bank may report a payment some days after it was made: a charge that is over is still looked at. */
const AFTERMATH_MS = 5 * DAY;
const AFTERMATH_WAIT_MS = 12 * 60 * MINUTE;

/** A dispute is decided within months: its end is looked for twice a day, should its webhook be lost. */
const DISPUTE_WAIT_MS = 12 * 60 * MINUTE;

/** When to ask again about a payment whose dispute is open. */
export function nextDisputeCheck(now: Date): Date {
  return new Date(now.getTime() + DISPUTE_WAIT_MS);
}

/** So long a creation may be on its way before its absence at the provider means anything. */
export const CREATION_GRACE_MS = 2 * MINUTE;

/**
 * When to ask the provider about a charge that can be paid: after a minute,
 * then at ever longer waits up to an hour. Boletos live for days.
 */
export function nextProviderCheck(createdAt: Date, now: Date): Date {
  const age = Math.max(0, now.getTime() - createdAt.getTime());
  return new Date(now.getTime() + Math.min(Math.max(MINUTE, age / 2), LONGEST_WAIT_MS));
}

/**
 * When to look again at a boleto that is cancelled or expired: money paid at
 * the last moment is reported days later.
 *
 * @returns null once those days are over
 */
export function nextAftermathCheck(overSince: Date, now: Date): Date | null {
  return now.getTime() - overSince.getTime() >= AFTERMATH_MS
    ? null
    : new Date(now.getTime() + AFTERMATH_WAIT_MS);
}
