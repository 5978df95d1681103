const OFFSET_MS = 4 * 3_600_000;

/** An ISO time as the API writes it: "2026-03-10T10:00:00.000-04:00". */
export function mpTime(iso: string): string {
  return `${new Date(Date.parse(iso) - OFFSET_MS).toISOString().slice(0, -1)}-04:00`;
}
