import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing/shared-data";
import fc from "fast-check";
import { bestInterestFree, installmentPlans, splitInstallments, type InstallmentPolicy } from "../plans";

const policy: InstallmentPolicy = {
  max: 12,
  interestFreeUpTo: 6,
  minimumInstallment: 500,
  monthlyInterestPercent: 2.99,
};
const price = fc.integer({ min: 1, max: 2_000_000_00 });
const policies = fc.record({
  max: fc.integer({ min: 1, max: 12 }),
  interestFreeUpTo: fc.integer({ min: 1, max: 12 }),
  minimumInstallment: fc.integer({ min: 1, max: 5_000 }),
  monthlyInterestPercent: fc.double({ min: 0, max: 20, noNaN: true }),
});
const tables = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 24 });

describe("parts", () => {
  it("sum to the total, differ by a centavo at most, the greater ones first", () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 1, max: 12 }), (total, count) => {
        const parts = splitInstallments(total, count);
        expect(parts).toHaveLength(count);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect((parts[0] ?? 0) - (parts.at(-1) ?? 0)).toBeLessThanOrEqual(1);
        expect([...parts].sort((a, b) => b - a)).toEqual(parts);
      }),
    );
  });

  const file = sharedData("vectors/payments-installments.json");
  (file ? it : it.skip)("agree with the published vectors", () => {
    const { vectors } = JSON.parse(readFileSync(file!, "utf8")) as {
      vectors: { total_cents: number; n: number; parts: number[] }[];
    };
    expect(vectors.length).toBeGreaterThan(0);
    for (const { total_cents: total, n, parts } of vectors) {
      expect(splitInstallments(total, n)).toEqual(parts);
    }
  });
});

describe("plans", () => {
  it("hold for any price, rule and table", () => {
    fc.assert(
      fc.property(price, policies, fc.option(tables, { nil: undefined }), (amount, rules, rates) => {
        const table = rates?.map((ratePercent, index) => ({ count: index + 1, ratePercent }));
        const plans = installmentPlans(amount, rules, table);
        expect(new Set(plans.map(({ count }) => count)).size).toBe(plans.length);
        for (const plan of plans) {
          const parts = splitInstallments(plan.total, plan.count);
          expect(plan.count).toBeLessThanOrEqual(rules.max);
          expect(plan.total).toBeGreaterThanOrEqual(amount);
          expect(plan.amount).toBe(Math.max(...parts));
          expect(plan.interest_free).toBe(plan.total === amount);
          expect(plan.count === 1 || Math.min(...parts) >= rules.minimumInstallment).toBe(true);
        }
      }),
    );
  });

  it("always offer one payment without a table", () => {
    fc.assert(
      fc.property(price, policies, (amount, rules) => {
        expect(installmentPlans(amount, rules)[0]).toEqual({
          count: 1,
          amount,
          total: amount,
          interest_free: true,
        });
      }),
    );
  });

  it("are interest-free up to N, then grow", () => {
    const plans = installmentPlans(7740, policy);
    expect(plans.map(({ count }) => count)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(bestInterestFree(plans)).toEqual({ count: 6, amount: 1290, total: 7740, interest_free: true });
    const totals = plans.slice(5).map(({ total }) => total);
    expect([...totals].sort((a, b) => a - b)).toEqual(totals);
  });

  it("charge by our own table what pays a loan off, month by month", () => {
    for (const plan of installmentPlans(1_000_000, { ...policy, interestFreeUpTo: 1 }).slice(1)) {
      let owed = 1_000_000;
      for (let month = 1; month <= plan.count; month++) {
        owed = owed * 1.0299 - plan.amount;
      }
      expect(Math.abs(owed)).toBeLessThan(plan.count * 2);
    }
  });

  it("leave out parts below the minimum", () => {
    expect(installmentPlans(1499, policy).map(({ count }) => count)).toEqual([1, 2]);
    expect(installmentPlans(1500, policy).map(({ count }) => count)).toEqual([1, 2, 3]);
    expect(installmentPlans(100, policy)).toHaveLength(1);
  });

  it("believe the provider's table, also where it contradicts the shop's rule", () => {
    const table = [
      { count: 1, ratePercent: 0 },
      { count: 2, ratePercent: 4.5 },
      { count: 10, ratePercent: 0 },
      { count: 18, ratePercent: 30 },
    ];
    expect(installmentPlans(10_000, policy, table)).toEqual([
      { count: 1, amount: 10_000, total: 10_000, interest_free: true },
      { count: 2, amount: 5225, total: 10_450, interest_free: false },
      { count: 10, amount: 1000, total: 10_000, interest_free: true },
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN])("offer nothing for %p centavos", (amount) => {
    expect(installmentPlans(amount, policy)).toEqual([]);
  });
});
