import fc from "fast-check";
import { addDays, localDate } from "../clock";

const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe("localDate", () => {
  it("is still yesterday in São Paulo at 02:59 UTC", () => {
    expect(localDate(new Date("2026-03-01T02:59:59Z"))).toBe("2026-02-28");
    expect(localDate(new Date("2026-03-01T03:00:00Z"))).toBe("2026-03-01");
  });

  it("takes another time zone", () => {
    expect(localDate(new Date("2026-03-01T03:00:00Z"), "America/Rio_Branco")).toBe("2026-02-28");
  });
});

describe("addDays", () => {
  it("crosses months and leap days", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  });

  it("is undone by the opposite", () => {
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: -5000, max: 5000 }),
        (day, n) => addDays(addDays(day, n), -n) === day,
      ),
    );
  });

  it.each(["2026-02-30", "2026-2-1", "hoje", ""])("refuses %p", (day) => {
    expect(() => addDays(day, 1)).toThrow(expect.objectContaining({ code: "date_invalid" }));
  });
});
