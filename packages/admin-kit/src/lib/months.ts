import { addDays, daysOf } from "./days";

/** The month that lies so many months after another, `2026-11`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The weeks that a month lies in, Sunday to Saturday, as local days; the first and last may begin or end outside it. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const last = addDays(`${monthAfter(month, 1)}-01`, -1);
  const days = daysOf({ from: addDays(first, -weekday(first)), to: addDays(last, 6 - weekday(last)) });
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
