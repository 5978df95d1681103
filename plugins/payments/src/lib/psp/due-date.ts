import { isBankBusinessDay, isBankYearEnd } from "@mestres/brasil/lib/business-days";
import { addDays } from "@mestres/platform/lib/clock";

/** Days after its due date in which a cobv can be paid unless it says otherwise (`CobDataDeVencimento`). */
export const DEFAULT_VALIDITY_DAYS = 30;
/** Brasília has had no daylight saving since 2019 (Decreto 9.772). */
const MIDNIGHT_IN_BRASILIA = "T03:00:00Z";

/**
 * The last local date ("YYYY-MM-DD") on which a charge with a due date can be
 * paid: a due date on a closed day moves to the next business day, the running
 * days count from there, and the last of them moves likewise (Bacen's PIX API
 * 2.9.0, `CobDataDeVencimento`). A payer's local holiday may add days; the PSP knows.
 *
 * @param dueOn local date
 * @param validityDays running days after it
 */
export function lastPayableDay(dueOn: string, validityDays: number): string {
  return nextPixBusinessDay(addDays(nextPixBusinessDay(dueOn), validityDays));
}

/** The instant at which the last payable day is over in Brasília. */
export function endOfPayableDays(dueOn: string, validityDays: number): Date {
  return new Date(addDays(lastPayableDay(dueOn, validityDays), 1) + MIDNIGHT_IN_BRASILIA);
}

function nextPixBusinessDay(date: string): string {
  return isPixBusinessDay(date) ? date : nextPixBusinessDay(addDays(date, 1));
}

/** Banks close on the year's last weekday; for due dates of PIX it counts as what it is (Bacen's example E). */
function isPixBusinessDay(date: string): boolean {
  return isBankBusinessDay(date) || isBankYearEnd(date);
}
