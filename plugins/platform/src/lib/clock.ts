import { MedusaError } from "@medusajs/framework/utils";

/** Where business dates (due dates, periods) are read: Brasília's time. */
export const BUSINESS_TIME_ZONE = "America/Sao_Paulo";

/** By time zone: making one takes as long as some fifty uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) {
    return known;
  }
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const formatter = new Intl.DateTimeFormat("en-CA", { timeZone, ...parts });
  formatters.set(timeZone, formatter);
  return formatter;
}

/**
 * The calendar date ("YYYY-MM-DD") that an instant falls on in a time zone.
 * Instants are stored in UTC; business dates are local dates of São Paulo.
 */
export function localDate(at: Date = new Date(), timeZone: string = BUSINESS_TIME_ZONE): string {
  return formatterOf(timeZone).format(at);
}

/**
 * Adds calendar days to a local date ("YYYY-MM-DD"); negative goes back.
 *
 * @throws MedusaError `date_invalid` when `date` is no calendar date.
 */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Data inválida: ${date}.`, "date_invalid");
  }
  // UTC has no daylight saving, so a day here is always 24 hours.
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
