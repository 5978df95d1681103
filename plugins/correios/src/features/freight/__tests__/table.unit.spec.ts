import { CAPITAL_CEP_RANGES, STATE_CEP_RANGES, stateOfCep } from "@mestres/brasil/lib/cep-ranges";
import fc from "fast-check";
import { coverageOf } from "../domain/rates/coverage";
import { planRefresh } from "../domain/rates/plan";
import { REGIONS, weightsUpTo } from "../domain/rates/ranges";
import { startingTable } from "../domain/rates/starting-table";
import { createRateTable, type Rate } from "../domain/rates/table";

const rate = (cep_start: string, cep_end: string, max_grams: number, amount: number): Rate => ({
  service: "pac",
  cep_start,
  cep_end,
  max_grams,
  amount,
  days: 5,
});

describe("rate table", () => {
  it("takes the narrowest range that reaches the weight, and of it the lightest line that does", () => {
    const table = createRateTable([
      rate("01000000", "19999999", 1000, 3),
      rate("01000000", "19999999", 30_000, 4),
      rate("01000000", "05999999", 1000, 2),
      rate("01000000", "05999999", 300, 1),
    ]);
    const amount = (cep: string, grams: number) => table.find(cep, grams)?.amount;
    expect([amount("01001000", 300), amount("01001000", 301), amount("05999999", 1000)]).toEqual([1, 2, 2]);
    expect([amount("06000000", 1), amount("01001000", 1001), amount("01001000", 30_001)]).toEqual([
      3,
      4,
      undefined,
    ]);
    expect(amount("20000000", 1)).toBeUndefined();
  });

  it("agrees with looking at every line", () => {
    const cep = fc.integer({ min: 0, max: 60 }).map((n) => String(n * 1000).padStart(8, "0"));
    const line = fc
      .tuple(cep, cep, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 99 }))
      .map(([a, b, kilos, amount]) => rate(a < b ? a : b, a < b ? b : a, kilos * 500, amount));
    const unique = { selector: (r: Rate) => r.cep_start + r.cep_end + r.max_grams, maxLength: 30 };
    fc.assert(
      fc.property(
        fc.uniqueArray(line, unique),
        cep,
        fc.integer({ min: 1, max: 5000 }),
        (lines, at, grams) => {
          const fit = lines.filter((l) => l.cep_start <= at && at <= l.cep_end && l.max_grams >= grams);
          const width = (l: Rate) => Number(l.cep_end) - Number(l.cep_start);
          const found = createRateTable(lines).find(at, grams);
          if (fit.length === 0) {
            return expect(found).toBeNull();
          }
          expect(fit).toContain(found);
          expect(width(found!)).toBe(Math.min(...fit.map(width)));
          const sameRange = fit.filter(
            (l) => l.cep_start === found!.cep_start && l.cep_end === found!.cep_end,
          );
          expect(found!.max_grams).toBe(Math.min(...sameRange.map((l) => l.max_grams)));
        },
      ),
    );
  });
});

describe("the table that a shop starts with", () => {
  const rates = startingTable("37701000");
  const tables = new Map(
    ["pac", "sedex", "mini"].map((id) => [id, createRateTable(rates.filter((r) => r.service === id))]),
  );
  const anyCep = fc.integer({ min: 1_000_000, max: 99_999_999 }).map((n) => String(n).padStart(8, "0"));

  it("has no gap: every CEP of every state, at every weight", () => {
    fc.assert(
      fc.property(anyCep, fc.integer({ min: 1, max: 30_000 }), (cep, grams) => {
        const served = stateOfCep(cep) !== null;
        for (const id of ["pac", "sedex"]) {
          expect(tables.get(id)!.find(cep, grams) !== null).toBe(served);
        }
        expect(tables.get("mini")!.find(cep, grams) !== null).toBe(served && grams <= 300);
      }),
      { numRuns: 500 },
    );
    for (const id of ["pac", "sedex"]) {
      expect(
        coverageOf(
          rates.filter((r) => r.service === id),
          30_000,
        ),
      ).toMatchObject({ missing: [] });
    }
  });

  it("asks more for more weight and for more distance, in whole centavos, and takes longer to go farther", () => {
    fc.assert(
      fc.property(
        anyCep,
        fc.integer({ min: 1, max: 29_000 }),
        fc.integer({ min: 1, max: 1_000 }),
        (cep, g, more) => {
          fc.pre(stateOfCep(cep) !== null);
          const [light, heavy] = [tables.get("pac")!.find(cep, g)!, tables.get("pac")!.find(cep, g + more)!];
          expect(heavy.amount).toBeGreaterThanOrEqual(light.amount);
          expect(Number.isInteger(light.amount) && light.amount > 1000).toBe(true);
        },
      ),
    );
    const [near, far] = ["01001000", "69005010"].map((cep) => tables.get("pac")!.find(cep, 1000)!);
    expect(near!.amount).toBeLessThan(far!.amount);
    expect(near!.days).toBeLessThan(far!.days);
    expect(tables.get("sedex")!.find("01001000", 1000)!.days).toBeLessThan(near!.days);
  });
});

describe("the regions", () => {
  it("are every range of every state and capital, each asked about by a CEP of its own", () => {
    const ranges = REGIONS.flatMap((region) => region.ranges).length;
    // The Federal District is its capital: two ranges that are not there twice.
    expect(ranges).toBe(STATE_CEP_RANGES.length + CAPITAL_CEP_RANGES.length - 2);
    const inCapital = (cep: string) => CAPITAL_CEP_RANGES.some(({ from, to }) => from <= cep && cep <= to);
    for (const { state, capital, sample } of REGIONS) {
      expect([state, stateOfCep(sample), inCapital(sample)]).toEqual([state, state, capital]);
    }
  });

  it("are asked about in lots of five at most, all weights up to the service's limit, always in the same order", () => {
    expect(weightsUpTo(300)).toEqual([300]);
    expect(weightsUpTo(10_000).at(-1)).toBe(10_000);
    expect(weightsUpTo(12_345).slice(-2)).toEqual([10_000, 12_345]);
    const services = [
      { id: "pac", code: "03298", maxGrams: 30_000, express: false },
      { id: "mini", code: "04227", maxGrams: 300, express: false },
    ];
    const plan = planRefresh(services);
    expect(plan.every(({ prices }) => prices.length > 0 && prices.length <= 5)).toBe(true);
    expect(plan.flatMap(({ prices }) => prices)).toHaveLength(REGIONS.length * (17 + 1));
    expect(planRefresh(services)).toEqual(plan);
  });
});
