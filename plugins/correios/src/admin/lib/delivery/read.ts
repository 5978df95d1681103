import { centavosIn, formatCep, wholeIn } from "@mestres/admin-kit/lib";
import type { Read as DraftRead } from "@mestres/admin-kit";
import type { CepRange } from "./types";

/** Why a field is not taken: the key of its text, `mestresShipping.delivery.problem.*`, and what the text names. */
export type Problem = {
  key: ProblemKey;
  values?: Record<string, string | number>;
};
export const PROBLEMS = [
  "required",
  "amount",
  "whole",
  "time",
  "range",
  "rangeOrder",
  "cep",
  "weekdays",
  "services",
  "hours",
  "hoursOrder",
  "open",
  "dates",
] as const;
export type ProblemKey = (typeof PROBLEMS)[number];
export type Problems<Field extends string> = Partial<Record<Field, Problem>>;

/** What was read of a draft. */
export type Read<Value, Field extends string> = DraftRead<Value, Field, Problem>;

/** A read field: either part is there. */
export type Part<T> = { value: T; problem?: never } | { value?: never; problem: Problem };

const wrong = (key: ProblemKey, values?: Problem["values"]) => ({
  problem: { key, ...(values && { values }) },
});

export const NAME_MAX = 80;
/** Centavos. As the server's limit. */
const AMOUNT_MAX = 100_000_000;

/** Some text. */
export function textIn(text: string): Part<string> {
  return text.trim() ? { value: text.trim() } : wrong("required");
}

/** An amount of at most a million reais. */
export function amountIn(text: string): Part<number> {
  const centavos = centavosIn(text);
  if (centavos === undefined) {
    return wrong("required");
  }
  return centavos !== null && centavos <= AMOUNT_MAX ? { value: centavos } : wrong("amount");
}

/** A whole number between two others, both included. */
export function numberIn(text: string, min: number, max: number): Part<number> {
  const value = wholeIn(text, { min, max });
  if (value === undefined) {
    return wrong("required");
  }
  return value === null ? wrong("whole", { min, max }) : { value };
}

/** What is wrong with each field that was not read. */
export function problemsIn<Field extends string>(
  parts: Partial<Record<Field, { problem?: Problem }>>,
): Problems<Field> {
  const wrongOnes = Object.entries<{ problem?: Problem } | undefined>(parts).flatMap(([field, part]) =>
    part?.problem ? [[field, part.problem]] : [],
  );
  return Object.fromEntries(wrongOnes) as Problems<Field>;
}

/** "14:30", "14h30", "14h", "14" as `14:30` and `14:00`; null for what is no time. */
function timeOf(text: string): string | null {
  const match = /^(\d{1,2})(?:(?::|h)(\d{2})?)?$/i.exec(text.trim());
  const [hour, minute] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 0)];
  return hour < 24 && minute < 60
    ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
    : null;
}

/** A time of the day, or nothing. */
export function timeIn(text: string): Part<string | null> {
  if (!text.trim()) {
    return { value: null };
  }
  const time = timeOf(text);
  return time ? { value: time } : wrong("time");
}

/** Opening hours of one day: "9h-12h, 13:30-18:00"; nothing is closed. */
export function intervalsIn(text: string): Part<{ from: string; to: string }[]> {
  const read: { from: string; to: string }[] = [];
  for (const piece of text.split(/[,;]/).filter((part) => part.trim())) {
    const [from, to, more] = piece.split(/\s*(?:-|–|às|as|a)\s*/i).map(timeOf);
    if (!from || !to || more !== undefined) {
      return wrong("hours", { text: piece.trim() });
    }
    if (from >= to || from < (read.at(-1)?.to ?? "")) {
      return wrong("hoursOrder", { text: piece.trim() });
    }
    read.push({ from, to });
  }
  return { value: read };
}

/** What {@link intervalsIn} reads. */
export function typedIntervals(intervals: readonly { from: string; to: string }[] = []): string {
  return intervals.map(({ from, to }) => `${from}-${to}`).join(", ");
}

/** A CEP with or without hyphen, as eight digits. The lowest in use is 01000-000. */
export function cepIn(text: string): Part<string> {
  const digits = text.replace(/[\s-]/g, "");
  return /^\d{8}$/.test(digits) && digits >= "01000000" ? { value: digits } : wrong("cep");
}

const RANGE = /^(\d{5})-?(\d{3})(?:\s*(?:-|–|a|até)\s*(\d{5})-?(\d{3}))?$/i;

/** One range a line: "37700-000 a 37719-999", or one CEP alone. */
export function rangesIn(text: string): Part<CepRange[]> {
  const read: CepRange[] = [];
  for (const line of text
    .split(/[\n;,]/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const match = RANGE.exec(line);
    const from = match ? `${match[1]}${match[2]}` : "";
    const to = match?.[3] ? `${match[3]}${match[4]}` : from;
    if (from < "01000000") {
      return wrong("range", { text: line });
    }
    if (from > to) {
      return wrong("rangeOrder", { text: line });
    }
    read.push({ from, to });
  }
  return { value: read };
}

/** "37700-000 a 37719-999". */
export function shownRange({ from, to }: CepRange): string {
  return from === to ? formatCep(from) : `${formatCep(from)} a ${formatCep(to)}`;
}

/** What {@link rangesIn} reads. */
export function typedRanges(ranges: readonly CepRange[]): string {
  return ranges.map(shownRange).join("\n");
}

/** The key of the text for so many business days: the dashboard's plurals do not know Portuguese. */
export function daysText(days: number): "sameDay" | "afterDay" | "afterDays" {
  return days === 0 ? "sameDay" : days === 1 ? "afterDay" : "afterDays";
}
