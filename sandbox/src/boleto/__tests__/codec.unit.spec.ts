import fc from "fast-check";
import { buildBarcode, dueFactor, formatLine, readBarcode, toLine } from "../codec.js";

describe("boleto codec", () => {
  it.each([
    ["2000-07-03", "1000"],
    ["2012-04-27", "5316"],
    ["2025-02-21", "9999"],
    ["2025-02-22", "1000"],
    ["2049-10-13", "9999"],
  ])("writes %s as %s (FEBRABAN's tables)", (date, factor) => expect(dueFactor(date)).toBe(factor));

  // BoletoNetCore, Uniprime 923/10: a bank's own test fixture.
  const BARCODE = "08497948400000712400012090000001003500477440";
  const LINE = "08490012019000000100935004774408794840000071240";

  it("agrees with a bank's fixture, both ways", () => {
    expect(buildBarcode({ bank: "084", dueOn: "2023-09-25", amount: 71_240, free: BARCODE.slice(19) })).toBe(
      BARCODE,
    );
    expect(toLine(BARCODE)).toBe(LINE);
    expect(formatLine(LINE)).toBe("08490.01201 90000.001009 35004.774408 7 94840000071240");
    expect([readBarcode(LINE), readBarcode(formatLine(LINE)), readBarcode(BARCODE)]).toEqual([
      BARCODE,
      BARCODE,
      BARCODE,
    ]);
  });

  it("reads what it writes, and no line with one digit changed", () => {
    const amounts = fc.integer({ min: 1, max: 9_999_999_999 });
    const free = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 25, maxLength: 25 })
      .map((d) => d.join(""));
    fc.assert(
      fc.property(amounts, free, fc.nat(46), fc.integer({ min: 1, max: 9 }), (amount, field, at, by) => {
        const barcode = buildBarcode({ bank: "364", dueOn: "2026-11-30", amount, free: field });
        const line = toLine(barcode);
        expect(readBarcode(line)).toBe(barcode);
        const other = line.slice(0, at) + String((Number(line[at]) + by) % 10) + line.slice(at + 1);
        expect(readBarcode(other)).not.toBe(barcode);
      }),
    );
  });
});
