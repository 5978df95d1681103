import { isBankHoliday } from "@mestres/brasil/lib/business-days";
import { localDate } from "@mestres/platform/lib/clock";
import fc from "fast-check";
import {
  businessDaysUntil,
  deliveryDate,
  describeHours,
  localTime,
  readyDate,
  weekdayOf,
} from "../domain/calendar";
import { WEEKDAYS, type Weekday, type WeeklyHours } from "../domain/types";

/** São Paulo has had no summer time since 2019. */
const at = (text: string) => new Date(`${text}-03:00`);
const WORKDAYS: Weekday[] = ["mon", "tue", "wed", "thu", "fri"];
const TO_SATURDAY: Weekday[] = [...WORKDAYS, "sat"];
const HOURS: WeeklyHours = Object.fromEntries(WORKDAYS.map((day) => [day, [{ from: "09:00", to: "17:00" }]]));

describe("the day of a delivery", () => {
  it.each([
    ["before the cut-off: today", "2026-11-23T10:59", 0, TO_SATURDAY, "11:00", "2026-11-23"],
    ["at the cut-off: tomorrow", "2026-11-23T11:00", 0, TO_SATURDAY, "11:00", "2026-11-24"],
    ["without a cut-off: today, late as it is", "2026-11-23T23:50", 0, TO_SATURDAY, null, "2026-11-23"],
    ["on a Saturday that is worked", "2026-11-21T09:00", 0, TO_SATURDAY, "11:00", "2026-11-21"],
    ["on a Saturday, too late: Monday", "2026-11-21T12:00", 0, TO_SATURDAY, "11:00", "2026-11-23"],
    ["one business day of preparation", "2026-11-23T10:00", 1, WORKDAYS, "11:00", "2026-11-24"],
    ["preparation over a weekend", "2026-11-27T10:00", 1, WORKDAYS, "11:00", "2026-11-30"],
    ["after Friday's cut-off it counts as Monday's", "2026-11-27T12:00", 1, WORKDAYS, "11:00", "2026-12-01"],
    ["Sunday's is prepared with Monday's", "2026-11-22T12:00", 1, WORKDAYS, null, "2026-11-24"],
    ["only on Fridays", "2026-11-23T10:00", 0, ["fri"], null, "2026-11-27"],
    ["ready after the Friday: the next one", "2026-11-26T10:00", 2, ["fri"], null, "2026-12-04"],
    ["no delivery at Christmas", "2026-12-25T09:00", 0, TO_SATURDAY, null, "2026-12-26"],
  ] as [string, string, number, Weekday[], string | null, string][])(
    "%s",
    (_, now, days, weekdays, cutoff, expected) => {
      expect(deliveryDate({ days, weekdays, cutoff }, at(now))).toBe(expected);
    },
  );

  const plan = fc.record({
    days: fc.integer({ min: 0, max: 10 }),
    weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    cutoff: fc.option(fc.constantFrom("00:00", "08:30", "12:00", "23:59")),
  });
  const moment = fc.date({
    min: new Date("2026-01-01"),
    max: new Date("2030-01-01"),
    noInvalidDate: true,
  });

  it("is a delivery day, no holiday, not in the past, and never earlier for who orders later", () => {
    fc.assert(
      fc.property(plan, moment, fc.integer({ min: 0, max: 10 * 86_400_000 }), (area, now, later) => {
        const day = deliveryDate(area, now);
        expect(area.weekdays).toContain(weekdayOf(day));
        expect(isBankHoliday(day)).toBe(false);
        expect(day >= localDate(now)).toBe(true);
        expect(businessDaysUntil(day, now) === 0).toBe(day === localDate(now));
        expect(deliveryDate(area, new Date(now.getTime() + later)) >= day).toBe(true);
      }),
    );
  });
});

describe("the day on which an order can be fetched", () => {
  it.each([
    ["the same day while open", "2026-11-23T16:59", 0, "2026-11-23"],
    ["tomorrow once closed", "2026-11-23T17:00", 0, "2026-11-24"],
    ["after Friday's closing: Monday", "2026-11-27T18:00", 0, "2026-11-30"],
    ["one business day on", "2026-11-23T10:00", 1, "2026-11-24"],
    ["not on a holiday", "2026-12-24T10:00", 1, "2026-12-28"],
  ] as const)("%s", (_, now, ready_days, expected) => {
    expect(readyDate({ ready_days, hours: HOURS }, at(now))).toBe(expected);
  });
});

it("reads the clock of São Paulo", () => {
  expect(localTime(new Date("2026-11-24T02:05:00Z"))).toBe("23:05");
  expect(localTime(new Date("2026-11-24T03:05:00Z"))).toBe("00:05");
});

describe("opening hours in words", () => {
  const day = (from: string, to: string) => [{ from, to }];
  it.each<[WeeklyHours, string]>([
    [{ ...HOURS, sat: day("09:00", "12:30") }, "Segunda a sexta, 9h às 17h; sábado, 9h às 12h30"],
    [{ sat: day("10:00", "14:00"), sun: day("10:00", "14:00") }, "Sábado e domingo, 10h às 14h"],
    [
      { mon: day("08:00", "10:00"), wed: day("08:00", "10:00"), fri: day("08:00", "10:00") },
      "Segunda, quarta e sexta, 8h às 10h",
    ],
    [{ tue: [...day("09:00", "12:00"), ...day("13:30", "18:00")] }, "Terça, 9h às 12h e 13h30 às 18h"],
    [{}, ""],
  ])("%j", (hours, text) => {
    expect(describeHours(hours)).toBe(text);
  });
});
