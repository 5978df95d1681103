import fc from "fast-check";
import { addDays, dateOf, dayOf, daysOf, lastDays, today } from "@mestres/admin-kit/lib";
import { barsOf } from "../settlement-series";
import { METHODS, type SettlementDay } from "../types";

const line = (occurred_on: string, method: SettlementDay["method"], net: number): SettlementDay => ({
  occurred_on,
  expected_on: occurred_on,
  method,
  gross: net,
  fee: 0,
  net,
  count: 1,
});

describe("periods of local days", () => {
  it("count today in São Paulo, not in UTC", () => {
    expect(today(new Date("2026-11-22T02:59:59Z"))).toBe("2026-11-21");
    expect(today(new Date("2026-11-22T03:00:00Z"))).toBe("2026-11-22");
  });

  it("hold both ends", () => {
    expect(lastDays(7, "2026-03-03")).toEqual({ from: "2026-02-25", to: "2026-03-03" });
    expect(daysOf({ from: "2028-02-28", to: "2028-03-01" })).toEqual([
      "2028-02-28",
      "2028-02-29",
      "2028-03-01",
    ]);
    expect(daysOf({ from: "2026-03-02", to: "2026-03-01" })).toEqual([]);
  });

  it("come back from a date picker as they went in, wherever the browser is", () => {
    for (const day of ["2026-01-01", "2026-10-18", "2028-02-29", "2026-12-31"]) {
      expect(dayOf(dateOf(day))).toBe(day);
    }
  });
});

describe("the bars of the settlement chart", () => {
  const period = { from: "2026-11-01", to: "2026-11-03" };

  it("add up methods, leave no day out, and hang what went back below the line", () => {
    const bars = barsOf(
      [
        line("2026-11-01", "pix", 1000),
        line("2026-11-01", "pix", 500),
        line("2026-11-01", "card", 300),
        line("2026-11-03", "pix", -700),
        line("2026-12-01", "pix", 9999),
      ],
      period,
    );
    expect(bars.map(({ from, net }) => [from, net.pix, net.boleto, net.card])).toEqual([
      ["2026-11-01", 1500, 0, 300],
      ["2026-11-02", 0, 0, 0],
      ["2026-11-03", -700, 0, 0],
    ]);
  });

  it("are there for each day without settlements, too", () => {
    expect(barsOf([], period).map(({ from, net }) => [from, net])).toEqual(
      daysOf(period).map((day) => [day, { pix: 0, boleto: 0, card: 0 }]),
    );
  });

  it("lose no centavo, put together by weeks or not", () => {
    const some = fc.record({
      day: fc.nat(199),
      method: fc.constantFrom(...METHODS),
      net: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(some), fc.integer({ min: 1, max: 200 }), (lines, length) => {
        const from = "2026-01-01";
        const settlements = lines.map(({ day, method, net }) => line(addDays(from, day), method, net));
        const whole = { from, to: addDays(from, length - 1) };
        const bars = barsOf(settlements, whole);
        const within = settlements.filter(({ occurred_on }) => occurred_on <= whole.to);
        for (const method of METHODS) {
          expect(bars.reduce((sum, { net }) => sum + net[method], 0)).toBe(
            within.filter((one) => one.method === method).reduce((sum, { net }) => sum + net, 0),
          );
        }
        expect(bars.length).toBeLessThanOrEqual(45);
        expect([bars[0]?.from, bars.at(-1)?.to]).toEqual([whole.from, whole.to]);
      }),
    );
  });
});
