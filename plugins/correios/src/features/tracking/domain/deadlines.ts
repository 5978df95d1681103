import { addBankBusinessDays, nextBankBusinessDay } from "@mestres/brasil/lib/business-days";
import { addDays, localDate } from "@mestres/platform/lib/clock";

/**
 * Calendar days in which the Correios take a claim, from the day after the expected delivery or the delivery itself,
 * whichever came first (correios.com.br, "Correios de A a Z › Reclamação").
 */
export const CLAIM_DAYS = 30;
/** Without an expected date: the law's own limit for a national object, from posting (Decreto 12.464/2025, art. 8º, III). */
export const CLAIM_DAYS_FROM_POSTING = 90;

export type Fate = {
  postedAt: Date | null;
  deliveredAt: Date | null;
  /** Local date. */
  expectedOn: string | null;
};

/** Last local date on which the Correios take a claim about a parcel; null for one that was not posted. */
export function claimUntil({ postedAt, deliveredAt, expectedOn }: Fate): string | null {
  if (!postedAt) {
    return null;
  }
  const dates = [expectedOn, deliveredAt && localDate(deliveredAt)].filter((date) => date !== null).sort();
  const [first] = dates;
  return first ? addDays(first, CLAIM_DAYS) : addDays(localDate(postedAt), CLAIM_DAYS_FROM_POSTING);
}

/**
 * Whether a parcel missed its date. Nobody delivers on a day off: an expected date on one means the next business day.
 * @param now when it is asked, of a parcel that is still on its way
 */
export function isLate({ deliveredAt, expectedOn }: Fate, now: Date): boolean {
  return expectedOn !== null && localDate(deliveredAt ?? now) > nextBankBusinessDay(expectedOn);
}

/**
 * When a parcel counts as lost for want of news: at the end of the n-th business day after the last of them.
 * @returns an instant, the same whenever it is asked; null when that day is not over
 */
export function lostForSilence(lastNewsAt: Date, businessDays: number, now: Date): Date | null {
  const day = addBankBusinessDays(localDate(lastNewsAt), businessDays);
  const end = new Date(`${day}T23:59:59-03:00`);
  return end < now ? end : null;
}
