const LOCAL = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "America/Sao_Paulo",
  dateStyle: "short",
  timeStyle: "medium",
});

/** "2026-03-10 11:00:00" in Brasília. */
export function localTimestamp(at: Date): string {
  return LOCAL.format(at);
}

/** "2026-03-10", the local date in Brasília. */
export function localDate(at: Date): string {
  return LOCAL.format(at).slice(0, 10);
}

/** The local date `days` later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether the text is a date that exists, as YYYY-MM-DD. */
export function isDate(value: unknown): value is string {
  return (
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  );
}
