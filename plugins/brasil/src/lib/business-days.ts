import { getHolidays } from "@brazilian-utils/brazilian-utils/get-holidays";
import { invalid } from "./errors";

const holidaysByYear = new Map<number, ReadonlySet<string>>();
const closingByYear = new Map<number, string>();

/**
 * Whether banks settle on a local date ("YYYY-MM-DD"): no weekend, no national
 * holiday, neither Carnival's Monday and Tuesday, Corpus Christi nor the year's
 * last weekday (Resolução CMN 4.880/2020 and Febraban's calendar). Years 1900 to 2099.
 *
 * @throws BrasilError `date_invalid`
 */
export function isBankBusinessDay(date: string): boolean {
  const at = readDate(date);
  const year = at.getUTCFullYear();
  return !isWeekend(at) && !bankHolidays(year).has(date) && date !== closingDay(year);
}

/**
 * Whether a local date is the one on which banks stay closed to the public at the end of a year: its last weekday,
 * 29 December in 2023 and 2028. It is no holiday: PIX and the post count it as the weekday that it is.
 *
 * @throws BrasilError `date_invalid`
 */
export function isBankYearEnd(date: string): boolean {
  return closingDay(readDate(date).getUTCFullYear()) === date;
}

/**
 * Whether a local date is one of the days that banks do not work on for being holidays, weekends left aside: for who
 * works on Saturdays.
 *
 * @throws BrasilError `date_invalid`
 */
export function isBankHoliday(date: string): boolean {
  return bankHolidays(readDate(date).getUTCFullYear()).has(date);
}

/**
 * The date itself when banks settle on it, else the first one after it: the
 * day until which something due on a holiday may be paid.
 */
export function nextBankBusinessDay(date: string): string {
  let day = date;
  while (!isBankBusinessDay(day)) {
    day = shift(day, 1);
  }
  return day;
}

/**
 * The n-th bank business day after a date (before it, when negative). Zero
 * gives {@link nextBankBusinessDay}.
 *
 * @throws BrasilError `date_invalid`
 */
export function addBankBusinessDays(date: string, days: number): string {
  if (!Number.isInteger(days)) {
    throw invalid("date_invalid", "O número de dias úteis deve ser inteiro.");
  }
  if (days === 0) {
    return nextBankBusinessDay(date);
  }
  const direction = days > 0 ? 1 : -1;
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = shift(day, direction);
    left -= isBankBusinessDay(day) ? 1 : 0;
  }
  return day;
}

/** No holiday falls on 29 to 31 December, so that the last weekday is all to look for. */
function closingDay(year: number): string {
  const known = closingByYear.get(year);
  if (known) {
    return known;
  }
  let day = `${year}-12-31`;
  while (isWeekend(readDate(day))) {
    day = shift(day, -1);
  }
  closingByYear.set(year, day);
  return day;
}

function isWeekend(at: Date): boolean {
  return at.getUTCDay() === 0 || at.getUTCDay() === 6;
}

function bankHolidays(year: number): ReadonlySet<string> {
  const known = holidaysByYear.get(year);
  if (known) {
    return known;
  }
  const holidays = getHolidays(year)
    .filter(({ type }) => type === "national" || type === "optional")
    .map((holiday) => ({ name: holiday.name, date: readLocal(holiday.date) }));
  const dates = new Set(holidays.map(({ date }) => date));
  // The library knows the Tuesday only; banks are closed on the Monday too, and the shops' own calendars keep the last day free.
  const carnival = holidays.find(({ name }) => name.startsWith("Carnaval"));
  if (carnival) {
    dates.add(shift(carnival.date, -1));
  }
  dates.add(`${year}-12-31`);
  holidaysByYear.set(year, dates);
  return dates;
}

/** The library gives dates at midnight of this machine's time zone. */
function readLocal(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"));
  return [date.getFullYear(), ...parts].join("-");
}

function shift(date: string, days: number): string {
  const at = readDate(date);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function readDate(date: string): Date {
  const at = new Date(`${date}T00:00:00Z`);
  const known = /^(19|20)\d{2}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(at.getTime());
  if (!known || at.toISOString().slice(0, 10) !== date) {
    throw invalid("date_invalid", `Data inválida: ${date}.`);
  }
  return at;
}
