import fc from "fast-check";
import {
  addBankBusinessDays,
  isBankBusinessDay,
  isBankHoliday,
  isBankYearEnd,
  nextBankBusinessDay,
} from "../business-days";

const date = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe("bank business days", () => {
  it.each([
    ["2026-01-01", "Ano novo"],
    ["2026-02-16", "segunda de Carnaval"],
    ["2026-02-17", "terça de Carnaval"],
    ["2026-04-03", "Sexta-feira Santa"],
    ["2026-04-21", "Tiradentes"],
    ["2026-06-04", "Corpus Christi"],
    ["2026-11-20", "Consciência Negra, national since 2024"],
    ["2026-12-25", "Natal"],
    ["2026-12-31", "last day of the year"],
    ["2022-12-30", "last weekday of a year that ends on a Saturday"],
    ["2023-12-29", "last weekday of a year that ends on a Sunday"],
    ["2028-12-29", "the same again"],
    ["2026-03-07", "Saturday"],
    ["2026-03-08", "Sunday"],
  ])("has none on %s (%s)", (day) => {
    expect(isBankBusinessDay(day)).toBe(false);
  });

  it.each([
    ["2026-02-18", "Ash Wednesday: banks open at noon and settle"],
    ["2026-07-09", "a holiday of one state only"],
    ["2026-12-30", "the day before the last"],
    ["2022-12-29", "the day before the last weekday"],
    ["2023-12-28", "the day before the last weekday"],
    ["2023-11-20", "Consciência Negra before it was national"],
  ])("has one on %s (%s)", (day) => {
    expect(isBankBusinessDay(day)).toBe(true);
  });

  it("tells a holiday on a Saturday from any other Saturday", () => {
    expect([isBankHoliday("2027-12-25"), isBankHoliday("2027-12-18")]).toEqual([true, false]);
  });

  it("closes each year on its last weekday alone, which is no holiday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), (year) => {
        const last = addBankBusinessDays(`${year + 1}-01-01`, -1);
        const days = [31, 30, 29, 28, 27, 26].map((day) => `${year}-12-${day}`);
        const closed = days.filter((day) => isBankYearEnd(day));
        expect(closed).toHaveLength(1);
        expect(closed[0]! > last && nextBankBusinessDay(closed[0]!) > `${year}-12-31`).toBe(true);
        expect(isBankHoliday(closed[0]!)).toBe(closed[0]!.endsWith("-31"));
      }),
    );
  });

  it("moves what is due on a holiday to the next day that banks settle", () => {
    expect(nextBankBusinessDay("2026-02-14")).toBe("2026-02-18");
    expect(nextBankBusinessDay("2026-12-31")).toBe("2027-01-04");
    expect(nextBankBusinessDay("2023-12-29")).toBe("2024-01-02");
    expect(nextBankBusinessDay("2026-03-10")).toBe("2026-03-10");
  });

  it("counts over Carnival and over the year's end, in both directions", () => {
    expect(addBankBusinessDays("2026-02-13", 1)).toBe("2026-02-18");
    expect(addBankBusinessDays("2026-02-18", -1)).toBe("2026-02-13");
    expect(addBankBusinessDays("2026-12-30", 1)).toBe("2027-01-04");
    expect(addBankBusinessDays("2026-02-14", 0)).toBe("2026-02-18");
  });

  it("always lands on a business day, in order, and goes back where it came from", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const there = addBankBusinessDays(day, n);
        expect(isBankBusinessDay(there)).toBe(true);
        expect(there > day).toBe(true);
        expect(addBankBusinessDays(day, n + 1) > there).toBe(true);
        if (isBankBusinessDay(day)) {
          expect(addBankBusinessDays(there, -n)).toBe(day);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each(["2026-02-30", "hoje", "1800-01-01", ""])("refuses %p", (day) => {
    expect(() => isBankBusinessDay(day)).toThrow(expect.objectContaining({ code: "date_invalid" }));
  });

  it("counts whole days only", () => {
    expect(() => addBankBusinessDays("2026-03-10", 1.5)).toThrow(
      expect.objectContaining({ code: "date_invalid" }),
    );
  });
});
