import fc from "fast-check";
import { compareTotals, readSeenPrices } from "./seen-total";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    data.set(name, value);
  }
  return data;
};

describe("readSeenPrices", () => {
  it("takes the freight and the way of paying that were chosen", () => {
    const data = form({
      "seen_goods:pix": "8721",
      "seen_goods:card": "9180",
      "seen_freight:pac": "1890",
      "seen_freight:sedex": "3490",
    });
    expect(readSeenPrices(data, "sedex", "pix")).toEqual({ goods: 8721, freight: 3490 });
    expect(readSeenPrices(data, "pac", "card")).toEqual({ goods: 9180, freight: 1890 });
  });

  it.each(["", "-1", "1.5", "1e3", "NaN", "9999999999999"])("does not believe %p", (value) => {
    expect(
      readSeenPrices(form({ "seen_goods:pix": value, "seen_freight:pac": "0" }), "pac", "pix"),
    ).toBeNull();
  });

  it("is null when the chosen option was never shown", () => {
    expect(
      readSeenPrices(form({ "seen_goods:pix": "100", "seen_freight:pac": "0" }), "sedex", "pix"),
    ).toBeNull();
  });
});

describe("compareTotals", () => {
  it("lets through exactly what was shown and nothing else", () => {
    const prices = fc.record({ goods: fc.nat(1_000_000), freight: fc.nat(100_000) });
    fc.assert(
      fc.property(prices, prices, (seen, live) => {
        const same = seen.goods + seen.freight === live.goods + live.freight;
        expect(compareTotals(seen, live) === null).toBe(same);
      }),
    );
  });

  it("never lets through a form that showed nothing", () => {
    expect(compareTotals(null, { goods: 100, freight: 50 })).toEqual({
      seen: null,
      live: { goods: 100, freight: 50, total: 150 },
    });
  });
});
