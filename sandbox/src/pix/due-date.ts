import type { DueTerms } from "./types.js";

const DAY_MS = 86_400_000;
/** Brasília has had no daylight saving since 2019. */
const BRASILIA_OFFSET_MS = 3 * 3_600_000;
/** National holidays of a fixed date; the movable ones do not matter to a bank of tests. */
const HOLIDAYS = ["01-01", "04-21", "05-01", "09-07", "10-12", "11-02", "11-15", "11-20", "12-25"];

const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function nextBusinessDay(ms: number): number {
  const weekday = new Date(ms).getUTCDay();
  const closed = weekday === 0 || weekday === 6 || HOLIDAYS.includes(dateOf(ms).slice(5));
  return closed ? nextBusinessDay(ms + DAY_MS) : ms;
}

/**
 * The instant after which a cobv can no longer be paid: the due date moves to the next business day, the
 * running days count from there, and the last of them moves likewise (`CobDataDeVencimento` of the standard).
 */
export function endOfLastDay({ dataDeVencimento, validadeAposVencimento }: DueTerms): Date {
  const due = nextBusinessDay(utc(dataDeVencimento));
  const last = nextBusinessDay(due + validadeAposVencimento * DAY_MS);
  return new Date(last + DAY_MS + BRASILIA_OFFSET_MS);
}

/** Today's date in Brasília, "YYYY-MM-DD", or some days before it. */
export function dayBefore(now: Date, days = 0): string {
  return dateOf(now.getTime() - BRASILIA_OFFSET_MS - days * DAY_MS);
}

export function isDate(value: unknown): value is string {
  return (
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(utc(value)) &&
    dateOf(utc(value)) === value
  );
}
