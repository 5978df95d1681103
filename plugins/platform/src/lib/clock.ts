/** Where business dates (due dates, periods) are read: Brasília's time. */
export const BUSINESS_TIME_ZONE = "America/Sao_Paulo"

/**
 * The calendar date ("YYYY-MM-DD") that an instant falls on in a time zone.
 * Instants are stored in UTC; business dates are local dates of São Paulo.
 */
export function localDate(at: Date = new Date(), timeZone: string = BUSINESS_TIME_ZONE): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at)
}

/**
 * Adds calendar days to a local date ("YYYY-MM-DD"); negative goes back.
 *
 * @throws RangeError when `date` is no calendar date.
 */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a local date: ${date}`)
  }
  // UTC has no daylight saving, so a day here is always 24 hours.
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
