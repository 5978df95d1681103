import {
  addBankBusinessDays,
  isBankBusinessDay,
  isBankHoliday,
  nextBankBusinessDay,
} from "@mestres/brasil/lib/business-days";
import { addDays, BUSINESS_TIME_ZONE, localDate } from "@mestres/platform/lib/clock";
import { WEEKDAYS, type DeliveryArea, type PickupPoint, type Weekday, type WeeklyHours } from "./types";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: BUSINESS_TIME_ZONE,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The local time of São Paulo, `HH:MM`. */
export function localTime(at: Date): string {
  return clock.format(at);
}

/** The day of the week of a local date. */
export function weekdayOf(date: string): Weekday {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] as Weekday;
}

/** The first of a date and the days after it that a test holds for; no test of ours refuses a whole month. */
function firstDay(date: string, holds: (day: string) => boolean): string {
  let day = date;
  for (let looked = 0; looked < 62 && !holds(day); looked++) {
    day = addDays(day, 1);
  }
  return day;
}

/**
 * The day after so many business days of preparation. They count from the first business day on, so that an order of
 * a Sunday is ready with those of Monday; with none the day itself is meant, whatever day it is.
 */
function afterPreparation(date: string, days: number): string {
  return days === 0 ? date : addBankBusinessDays(nextBankBusinessDay(date), days);
}

/**
 * The local date on which an order made now is delivered by an area: from the cut-off on it counts as made on the
 * next day; after its preparation it leaves on the first delivery day that is no holiday.
 */
export function deliveryDate(
  { days, weekdays, cutoff }: Pick<DeliveryArea, "days" | "weekdays" | "cutoff">,
  now: Date,
): string {
  const today = localDate(now);
  const counted = cutoff !== null && localTime(now) >= cutoff ? addDays(today, 1) : today;
  return firstDay(
    afterPreparation(counted, days),
    (day) => weekdays.includes(weekdayOf(day)) && !isBankHoliday(day),
  );
}

/** The local date on which an order made now can be fetched: after its preparation, the first day with hours left. */
export function readyDate(
  { ready_days, hours }: Pick<PickupPoint, "ready_days" | "hours">,
  now: Date,
): string {
  const today = localDate(now);
  const isOpen = (day: string): boolean =>
    !isBankHoliday(day) &&
    (hours[weekdayOf(day)] ?? []).some(({ to }) => day !== today || localTime(now) < to);
  return firstDay(afterPreparation(today, ready_days), isOpen);
}

/** Business days from today to a date, at least one unless it is today. */
export function businessDaysUntil(date: string, now: Date): number {
  const today = localDate(now);
  let days = 0;
  for (let day = today; day < date;) {
    day = addDays(day, 1);
    if (isBankBusinessDay(day)) {
      days++;
    }
  }
  return date <= today ? 0 : Math.max(1, days);
}

const NAMES: Record<Weekday, string> = {
  mon: "segunda",
  tue: "terça",
  wed: "quarta",
  thu: "quinta",
  fri: "sexta",
  sat: "sábado",
  sun: "domingo",
};

/** `09:00` → `9h`, `09:30` → `9h30`. */
const spoken = (time: string): string =>
  `${Number(time.slice(0, 2))}h${time.endsWith("00") ? "" : time.slice(3)}`;

const listed = (parts: string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(", ")} e ${parts.at(-1)}` : (parts[0] ?? "");

/** "segunda a sexta", "sábado e domingo", "segunda, quarta e sexta". */
function describeDays(days: readonly Weekday[]): string {
  const indexes = days.map((day) => WEEKDAYS.indexOf(day));
  const runs = indexes.reduce<number[][]>((found, index) => {
    const last = found.at(-1);
    if (last?.at(-1) === index - 1) {
      last.push(index);
    } else {
      found.push([index]);
    }
    return found;
  }, []);
  const name = (index: number | undefined) => NAMES[WEEKDAYS[index ?? 0] as Weekday];
  return listed(
    runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])} a ${name(run.at(-1))}`] : run.map(name))),
  );
}

/** The opening hours as a person would say them: "Segunda a sexta, 9h às 17h; sábado, 9h às 12h". */
export function describeHours(hours: WeeklyHours): string {
  const byHours = new Map<string, Weekday[]>();
  for (const day of WEEKDAYS) {
    const open = hours[day] ?? [];
    if (open.length === 0) {
      continue;
    }
    const text = listed(open.map(({ from, to }) => `${spoken(from)} às ${spoken(to)}`));
    byHours.set(text, [...(byHours.get(text) ?? []), day]);
  }
  const text = [...byHours].map(([times, days]) => `${describeDays(days)}, ${times}`).join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
