import fc from "fast-check";
import { findArea, overlapsOf } from "../domain/areas";
import { contains, spanOf } from "../domain/cep-ranges";
import type { CepRange, DeliveryArea } from "../domain/types";

const area = (id: string, ranges: CepRange[], more: Partial<DeliveryArea> = {}): DeliveryArea => ({
  id,
  name: id,
  ranges,
  price: 1000,
  days: 0,
  weekdays: ["mon"],
  cutoff: null,
  min_subtotal: 0,
  active: true,
  ...more,
});
const cepText = (number: number) => String(number).padStart(8, "0");
/** A small world, so that ranges meet often. */
const range = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })).map(([a, b]) => ({
  from: cepText(37_700_000 + Math.min(a, b)),
  to: cepText(37_700_000 + Math.max(a, b)),
}));
const areas = fc
  .array(
    fc.record({
      ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
      price: fc.integer({ min: 0, max: 3 }),
      active: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(({ ranges, price, active }, index) => area(`a${index}`, ranges, { price, active })),
  );
const cep = fc.integer({ min: 0, max: 40 }).map((n) => cepText(37_700_000 + n));

describe("the area that serves a CEP", () => {
  const city = area("city", [{ from: "37700000", to: "37719999" }], { price: 900 });
  const street = area("street", [{ from: "37701000", to: "37701999" }], { price: 2500 });

  it("is the one with the narrowest range, dearer or not", () => {
    expect(findArea([city, street], "37701500")?.id).toBe("street");
    expect(findArea([street, city], "37702000")?.id).toBe("city");
    expect(findArea([city, street], "37720000")).toBeUndefined();
    expect(findArea([city, { ...street, active: false }], "37701500")?.id).toBe("city");
  });

  it("is, among equally narrow ones, the cheaper, whatever their order", () => {
    const cheap = { ...street, id: "cheap", price: 100 };
    expect(findArea([street, cheap], "37701500")?.id).toBe("cheap");
    expect(findArea([cheap, street], "37701500")?.id).toBe("cheap");
  });

  it("holds the CEP in its narrowest way, and is found exactly where some active area reaches", () => {
    fc.assert(
      fc.property(areas, cep, (list, at) => {
        const claims = list
          .filter(({ active }) => active)
          .flatMap(({ ranges }) => ranges)
          .filter((each) => contains(each, at));
        const found = findArea(list, at);
        expect(Boolean(found)).toBe(claims.length > 0);
        if (!found) {
          return;
        }
        const mine = found.ranges.filter((each) => contains(each, at)).map(spanOf);
        expect(Math.min(...mine)).toBe(Math.min(...claims.map(spanOf)));
        expect(findArea([...list].reverse(), at)?.id).toBe(found.id);
      }),
    );
  });
});

describe("overlaps", () => {
  it("are told of every CEP that two active areas claim, and of no other", () => {
    fc.assert(
      fc.property(areas, cep, (list, at) => {
        const active = list.filter((each) => each.active);
        for (const mine of active) {
          const told = overlapsOf(mine, list).filter((each) => contains(each, at));
          const rivals = active.filter(
            (other) =>
              other.id !== mine.id &&
              other.ranges.some((each) => contains(each, at)) &&
              mine.ranges.some((each) => contains(each, at)),
          );
          expect(new Set(told.map(({ area_id }) => area_id))).toEqual(new Set(rivals.map(({ id }) => id)));
        }
      }),
    );
  });

  it("say who wins, alike from both sides", () => {
    const city = area("city", [{ from: "37700000", to: "37719999" }]);
    const street = area("street", [{ from: "37701000", to: "37701999" }]);
    const shared = { from: "37701000", to: "37701999" };
    expect(overlapsOf(city, [city, street])).toEqual([
      { ...shared, area_id: "street", name: "street", wins: false },
    ]);
    expect(overlapsOf(street, [city, street])).toEqual([
      { ...shared, area_id: "city", name: "city", wins: true },
    ]);
    expect(overlapsOf({ ...city, active: false }, [city, street])).toEqual([]);
  });
});
