import { BigNumber } from "@medusajs/framework/utils";
import fc from "fast-check";
import { allocate, formatBRL, fromCentavos, toCentavos } from "../money";

const centavos = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 });

describe("toCentavos", () => {
  it.each([
    [19.92, 1992],
    ["19.92", 1992],
    [1.005, 101],
    ["0.005", 1],
    [-1.005, -101],
    [0.1 + 0.2, 30],
    [-0, 0],
    [new BigNumber("35.90"), 3590],
    [{ value: "12.345" }, 1235],
  ])("reads %p as %p", (reais, expected) => {
    expect(toCentavos(reais)).toBe(expected);
  });

  it.each(["19,92", "", "R$ 1", "1e3", "0x10", Number.NaN, Number.POSITIVE_INFINITY, 1e300])(
    "refuses %p",
    (value) => {
      expect(() => toCentavos(value)).toThrow(expect.objectContaining({ code: "amount_invalid" }));
    },
  );

  it("undoes fromCentavos", () => {
    fc.assert(fc.property(centavos, (value) => toCentavos(fromCentavos(value)) === value));
  });
});

describe("fromCentavos", () => {
  it("refuses a fraction of a centavo", () => {
    expect(() => fromCentavos(0.5)).toThrow(expect.objectContaining({ code: "amount_invalid" }));
  });
});

describe("allocate", () => {
  // Nothing so small that the float arithmetic of this spec loses it.
  const weight = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
  const weights = fc.array(weight, { minLength: 1, maxLength: 30 });

  it("splits 100.00 in three as the trade does", () => {
    expect(allocate(10_000, [1, 1, 1])).toEqual([3334, 3333, 3333]);
  });

  it("gives odd centavos to the largest remainders, the earlier first", () => {
    expect(allocate(100, [1, 1, 4])).toEqual([17, 17, 66]);
    expect(allocate(5, [2, 3])).toEqual([2, 3]);
  });

  it("splits evenly without a positive weight", () => {
    expect(allocate(3, [0, 0])).toEqual([2, 1]);
  });

  it("sums to the total, mirrors a reversal and never strays a centavo from the exact share", () => {
    fc.assert(
      fc.property(centavos, weights, (total, shares) => {
        const parts = allocate(total, shares);
        const sum = shares.reduce((acc, share) => acc + share, 0);
        expect(parts.reduce((acc, part) => acc + part, 0)).toBe(total);
        expect(allocate(-total, shares)).toEqual(parts.map((part) => (part === 0 ? 0 : -part)));
        parts.forEach((part, index) => {
          const exact = sum > 0 ? (total * (shares[index] ?? 0)) / sum : total / shares.length;
          expect(Math.abs(part - exact)).toBeLessThan(1.01);
        });
      }),
    );
  });

  it.each([[[]], [[-1, 2]], [[Number.NaN]]])("refuses the weights %p", (shares) => {
    expect(() => allocate(100, shares)).toThrow(expect.objectContaining({ code: "allocation_invalid" }));
  });
});

it("formats reais as Brazilians write them", () => {
  expect(formatBRL(123_456).replace(/\s/g, " ")).toBe("R$ 1.234,56");
});
