const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** How long whoever took a parcel works on it alone; longer than all its calls can take together. */
export const LEASE_SECONDS = 120;
/** When whoever takes a parcel now has to be done with it. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_SECONDS * SECOND);
}

/** Pause after the Correios did not do their work, or answered nothing clear. */
const OUTAGE_MS = MINUTE;
/** A label that is not drawn after a day is given up, and asked for anew. */
const PATIENCE_MS = 24 * 60 * MINUTE;
/** Labels asked for, at most, before staff have to look. */
export const MOST_LABEL_ATTEMPTS = 3;
/** The Correios keep an unposted pré-postagem for seven days. */
const EXPIRY_MS = 7 * 24 * 60 * MINUTE;

const after = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

/** When to try again what the Correios could not do. */
export function afterOutage(now: Date): Date {
  return after(now, OUTAGE_MS);
}

/** When to look for a label again: half of what has been waited, from 2 seconds to 5 minutes. */
export function nextLook(requestedAt: Date | null, now: Date): Date {
  const waited = requestedAt ? now.getTime() - requestedAt.getTime() : 0;
  return after(now, Math.min(5 * MINUTE, Math.max(2 * SECOND, waited / 2)));
}

/** Whether a label has been waited for long enough. */
export function isOverdue(requestedAt: Date | null, now: Date): boolean {
  return requestedAt !== null && now.getTime() - requestedAt.getTime() > PATIENCE_MS;
}

/** The instant after which a pré-postagem counts no more. @param postBy local date, as the Correios say */
export function expiryOf(postBy: string | null, now: Date): Date {
  return postBy ? new Date(`${postBy}T23:59:59-03:00`) : after(now, EXPIRY_MS);
}
