/** The Correios write Brasília's time, which has no daylight saving time since 2019 (Decreto 9.772/2019). */
const OFFSET = "-03:00";

/**
 * Reads an instant as the Correios write it: local to Brasília, without offset ("2022-03-11T17:03:00").
 * @returns null when it is none
 */
export function readBrasiliaTime(text: unknown): Date | null {
  if (typeof text !== "string") {
    return null;
  }
  const [, date, time] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?)?$/.exec(text.trim()) ?? [];
  if (!date) {
    return null;
  }
  const at = new Date(`${date}T${time ?? "00:00:00"}${OFFSET}`);
  const isReal = !Number.isNaN(at.getTime()) && isCalendarDate(date);
  return isReal ? at : null;
}

/** The local date of what the Correios write as date or instant; null when it is none. */
export function readLocalDate(text: unknown): string | null {
  return readBrasiliaTime(text) ? String(text).trim().slice(0, 10) : null;
}

function isCalendarDate(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
