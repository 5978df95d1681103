import type { PerformanceDay } from "./lists";

export type PerformanceSums = {
  posted: number;
  delivered: number;
  /** Whole per cent of deliveries in time; null while nothing was delivered. */
  share: number | null;
  /** The highest bar: a chart's scale. */
  top: number;
};

/** What a period comes to. */
export function sumsOf(days: readonly PerformanceDay[]): PerformanceSums {
  let [posted, onTime, late, top] = [0, 0, 0, 0];
  for (const day of days) {
    posted += day.posted;
    onTime += day.on_time;
    late += day.late;
    top = Math.max(top, day.posted, day.on_time + day.late);
  }
  const delivered = onTime + late;
  return { posted, delivered, share: delivered ? Math.floor((onTime / delivered) * 100) : null, top };
}
