import { boletoError } from "./errors";

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1997, 9, 7) / DAY_MS;
/** Factors run from 1000 to 9999 and start again (Febraban; 2025-02-22 is 1000 for the second time). */
const CYCLE = 9000;
const FIRST = 1000;
/** Banks read a factor as a date at most so many days before, or after, the day of reading. */
const LONGEST_OVERDUE = 3000;
const LONGEST_AHEAD = 5500;

/**
 * The "fator de vencimento" of a due date: four digits; "0000" without one.
 *
 * @param dueOn local date, "YYYY-MM-DD", from 2000-07-03 on
 * @throws MedusaError `boleto_due_date_invalid`
 */
export function dueFactor(dueOn: string | undefined): string {
  if (dueOn === undefined) {
    return "0000";
  }
  const days = dayNumber(dueOn) - EPOCH;
  if (days < FIRST) {
    throw invalidDate(dueOn);
  }
  return String(((days - FIRST) % CYCLE) + FIRST);
}

/**
 * The due date behind a factor. The same factor comes back every 9000 days, so
 * it is read from the reference date: at most 3000 days overdue or 5500 ahead;
 * in the gap between, which no bank uses, the nearer date.
 *
 * @param referenceDate local date of reading
 * @returns undefined for "0000" and for the factors below 1000, which were never given
 */
export function dueDateOf(factor: string, referenceDate: string): string | undefined {
  const value = Number(factor);
  if (value < FIRST) {
    return undefined;
  }
  const today = dayNumber(referenceDate) - EPOCH;
  const round = Math.max(0, Math.floor((today - value) / CYCLE));
  const candidates = [value + round * CYCLE, value + (round + 1) * CYCLE];
  const usual = candidates.find((day) => day - today >= -LONGEST_OVERDUE && day - today <= LONGEST_AHEAD);
  const nearest = candidates.reduce((a, b) => (Math.abs(b - today) < Math.abs(a - today) ? b : a));
  return new Date((EPOCH + (usual ?? nearest)) * DAY_MS).toISOString().slice(0, 10);
}

function dayNumber(date: string): number {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) {
    throw invalidDate(date);
  }
  return at / DAY_MS;
}

function invalidDate(date: string): Error {
  return boletoError(
    "INVALID_DATA",
    "boleto_due_date_invalid",
    `Data de vencimento inválida para um boleto: ${date}.`,
  );
}
