import { addDays, localDate } from "@mestres/platform/lib/clock";
import fc from "fast-check";
import { assertInTime, lastDayToAsk } from "../domain/window";

const codeOf = (work: () => void): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("the seven days of CDC art. 49", () => {
  it.each([
    ["2026-03-10", "2026-03-17"],
    // The seventh day is a Saturday: it may be asked for until Monday.
    ["2026-03-07", "2026-03-16"],
    // Tiradentes, 21 April, is a holiday.
    ["2026-04-14", "2026-04-22"],
  ])("of a delivery on %s end on %s", (delivered, last) => {
    expect(lastDayToAsk("withdrawal", delivered)).toBe(last);
    // Delivered late at night in São Paulo is still delivered on that day.
    const deliveredAt = new Date(`${delivered}T23:30:00-03:00`);
    const lateOn = (day: string) => new Date(`${day}T23:59:00-03:00`);
    expect(codeOf(() => assertInTime("withdrawal", deliveredAt, lateOn(last)))).toBeUndefined();
    expect(codeOf(() => assertInTime("withdrawal", deliveredAt, lateOn(addDays(last, 1))))).toBe(
      "return_window_over",
    );
  });

  it("are never fewer than seven, and stretched over a long weekend at most", () => {
    const day = fc.date({ min: new Date("2024-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (at) => {
        const delivered = localDate(at);
        const last = lastDayToAsk("withdrawal", delivered) ?? "";
        expect(last >= addDays(delivered, 7)).toBe(true);
        expect(last <= addDays(delivered, 13)).toBe(true);
      }),
    );
  });
});

it("tells what never came from what did", () => {
  expect(codeOf(() => assertInTime("undelivered", null))).toBeUndefined();
  expect(codeOf(() => assertInTime("undelivered", new Date()))).toBe("return_already_delivered");
  for (const kind of ["withdrawal", "defect", "wrong_item"] as const) {
    expect(codeOf(() => assertInTime(kind, null))).toBe("return_not_delivered");
  }
});

it("gives a fault more time than a change of mind", () => {
  const deliveredAt = new Date("2026-03-10T12:00:00-03:00");
  const ask = (kind: "withdrawal" | "defect", day: string) =>
    codeOf(() => assertInTime(kind, deliveredAt, new Date(`${day}T12:00:00-03:00`)));
  expect(ask("withdrawal", "2026-05-20")).toBe("return_window_over");
  expect(ask("defect", "2026-05-20")).toBeUndefined();
  expect(ask("defect", "2026-06-20")).toBe("return_window_over");
});
