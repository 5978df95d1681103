import { performanceOf, readPerformanceQuery } from "../read/performance";

const told = (day: string, more: object) => ({ day, expected_on: null, posted: 0, delivered: 0, ...more });

describe("performance", () => {
  it("counts by local day, a promise for a day off until the next business day", () => {
    const days = performanceOf(
      [
        told("2026-03-09", { posted: 4 }),
        told("2026-03-09", { delivered: 2, expected_on: "2026-03-09" }),
        // A Saturday's promise is kept on the Monday after it.
        told("2026-03-09", { delivered: 1, expected_on: "2026-03-07" }),
        told("2026-03-10", { delivered: 3, expected_on: "2026-03-09" }),
        told("2026-03-10", { delivered: 1 }),
        told("2026-02-01", { posted: 9 }),
      ],
      "2026-03-08",
      3,
    );
    expect(days).toEqual([
      { day: "2026-03-08", posted: 0, on_time: 0, late: 0 },
      { day: "2026-03-09", posted: 4, on_time: 3, late: 0 },
      { day: "2026-03-10", posted: 0, on_time: 1, late: 3 },
    ]);
  });

  it("is asked of 1 to 366 days", () => {
    expect(readPerformanceQuery({})).toEqual({ days: 30 });
    for (const query of [{ days: "0" }, { days: "367" }, { days: "x" }, { dias: "3" }]) {
      expect(() => readPerformanceQuery(query)).toThrow("de 1 a 366");
    }
  });
});
