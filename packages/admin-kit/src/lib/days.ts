/** A period of local days, `2026-11-22`, both ends in it. */
export type Period = { from: string; to: string };

const DAY_MS = 86_400_000;
// Swedish writes dates as ISO does.
const saoPaulo = new Intl.DateTimeFormat("sv-SE", { timeZone: "America/Sao_Paulo" });

/** The local day of Brasília that an instant falls on: business days and deadlines end with a day there. */
export function localDay(instant: Date | string): string {
  return saoPaulo.format(new Date(instant));
}

/** Today in Brasília. */
export function today(now: Date = new Date()): string {
  return localDay(now);
}

/** The local day that lies so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The period of so many days that ends on a day. */
export function lastDays(days: number, until: string): Period {
  return { from: addDays(until, 1 - days), to: until };
}

/**
 * Every local day of a period.
 *
 * @returns none for a period whose ends are swapped
 */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}

/** The day that a date picker holds, which counts in the browser's time zone. */
export function dayOf(date: Date): string {
  const pad = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The same day for a date picker. */
export function dateOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}
