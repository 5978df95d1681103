import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { addDays, localDate } from "@mestres/platform/lib/clock";
import { readSql } from "@mestres/platform/lib/sql";
import { isLate } from "../domain/deadlines";
import { parcelError } from "../../parcels/domain/errors";

/** How one local day went: what was posted on it, and what became of what was delivered on it. */
export type PerformanceDay = {
  /** Local date. */
  day: string;
  posted: number;
  on_time: number;
  late: number;
};

const PerformanceQuery = z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(30) });

/** Reads the query string. @throws MedusaError `performance_days_invalid` */
export function readPerformanceQuery(query: unknown): { days: number } {
  const read = PerformanceQuery.safeParse(query);
  if (read.success) {
    return read.data;
  }
  throw parcelError("INVALID_DATA", "performance_days_invalid", "days deve ser um número de 1 a 366.");
}

type Told = {
  /** Local date. */
  day: string;
  /** Local date of the promise, of what was delivered. */
  expected_on: string | null;
  posted: number;
  delivered: number;
};

/** What was posted, and what was delivered by which promise, per local day from a date on. */
const TOLD = `
  SELECT to_char(posted_at AT TIME ZONE 'America/Sao_Paulo', 'YYYY-MM-DD') AS day,
         NULL AS expected_on, count(*)::int AS posted, 0 AS delivered
    FROM parcel
   WHERE direction = 'outbound' AND deleted_at IS NULL
     AND posted_at >= ?::timestamp AT TIME ZONE 'America/Sao_Paulo'
   GROUP BY 1
  UNION ALL
  SELECT to_char(delivered_at AT TIME ZONE 'America/Sao_Paulo', 'YYYY-MM-DD'),
         expected_on, 0, count(*)::int
    FROM parcel
   WHERE direction = 'outbound' AND deleted_at IS NULL AND state = 'delivered'
     AND delivered_at >= ?::timestamp AT TIME ZONE 'America/Sao_Paulo'
   GROUP BY 1, 2`;

/** Adds what was told up, days without anything included. What was promised for no day is in time. */
export function performanceOf(told: readonly Told[], first: string, days: number): PerformanceDay[] {
  const all = Array.from({ length: days }, (_, at) => addDays(first, at)).map((day): PerformanceDay => ({
    day,
    posted: 0,
    on_time: 0,
    late: 0,
  }));
  const byDay = new Map(all.map((one) => [one.day, one]));
  for (const { day, expected_on, posted, delivered } of told) {
    const sums = byDay.get(day);
    if (!sums) {
      continue;
    }
    const noon = new Date(`${day}T12:00:00-03:00`);
    const late = isLate({ postedAt: null, deliveredAt: noon, expectedOn: expected_on }, noon);
    sums.posted += posted;
    sums[late ? "late" : "on_time"] += delivered;
  }
  return all;
}

/** Parcels sent, delivered in time and delivered late on each of the last local days, today last. */
export async function readPerformance(
  container: MedusaContainer,
  days: number,
  today: string = localDate(),
): Promise<PerformanceDay[]> {
  const first = addDays(today, 1 - days);
  return performanceOf(await readSql<Told>(container, TOLD, [first, first]), first, days);
}
