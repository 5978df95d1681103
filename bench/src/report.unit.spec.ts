import { atLeast, atMost, median, percentile, round } from "./report.ts";

describe("targets", () => {
  it("are met at their limit", () => {
    expect(atLeast("rate", 50, 50)).toEqual({ figure: "rate", want: ">= 50", got: 50, met: true });
    expect(atMost("ms", 1000, 1000).met).toBe(true);
  });

  it("are missed beyond it", () => {
    expect(atLeast("rate", 50, 49.9).met).toBe(false);
    expect(atMost("leaks", 0, 1).met).toBe(false);
  });

  it.each([undefined, null])("are missed, not met, when nothing could be measured (%s)", (got) => {
    expect(atMost("ms", 1000, got)).toMatchObject({ got: null, met: false });
    expect(atLeast("rate", 0, got).met).toBe(false);
  });

  it("are missed by a figure that is no number", () => {
    expect(atMost("ms", 1000, Number.NaN).met).toBe(false);
  });
});

describe("percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it("is a value that so many of a hundred do not exceed", () => {
    expect([1, 50, 95, 100].map((percent) => percentile(hundred, percent))).toEqual([1, 50, 95, 100]);
    expect(percentile([7], 95)).toBe(7);
    expect(percentile([3, 1, 2], 95)).toBe(3);
    expect(() => percentile([], 95)).toThrow();
  });
});

describe("median", () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])("of %j is %d", (values, expected) => expect(median(values)).toBe(expected));

  it("of nothing is an error", () => expect(() => median([])).toThrow("median of nothing"));
});

it("rounds", () => expect(round(1.005, 1)).toBe(1));
