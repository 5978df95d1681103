import fc from "fast-check";
import { toCentavos } from "@mestres/platform/lib/money";
import { discountOf } from "../../discounts/percent";
import { PIX_DISCOUNT_CODE } from "../../discounts/promotion";
import { planReprice, type PricedLine, type RepricePlan } from "../reprice-plan";

const coupon = { amount: 1.5, code: "CAFE", promotion_id: "promo_1", is_tax_inclusive: true };
const lines = fc
  .array(fc.record({ total: fc.integer({ min: 0, max: 500_000 }), coupon: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((given) =>
    given.map(({ total, coupon: has }, index): PricedLine => ({
      id: `item_${index}`,
      total: total / 100,
      adjustments: has ? [coupon] : [],
    })),
  );
const percent = fc.double({ min: 0.1, max: 50, noNaN: true });

const pixOf = (plan: RepricePlan): number =>
  plan
    .flatMap(({ adjustments }) => adjustments.filter(({ code }) => code === PIX_DISCOUNT_CODE))
    .reduce((sum, { amount }) => sum + toCentavos(amount), 0);

/** The order as it is once the plan is carried out. */
const apply = (before: PricedLine[], plan: RepricePlan): PricedLine[] =>
  before.map((line) => {
    const change = plan.find(({ item_id: id }) => id === line.id);
    return change
      ? { ...line, total: line.total - pixOf([change]) / 100, adjustments: change.adjustments }
      : line;
  });

describe("the price of an order whose method changes", () => {
  it("takes off the whole discount with PIX, to the centavo, and spares other adjustments", () => {
    fc.assert(
      fc.property(lines, percent, (order, off) => {
        const plan = planReprice(order, "pix", { percent: off, promotionId: "promo_pix" });
        const sum = order.reduce((all, { total }) => all + toCentavos(total), 0);
        expect(pixOf(plan)).toBe(discountOf(sum, off));
        const after = apply(order, plan);
        expect(after.map(({ adjustments }) => adjustments?.includes(coupon) ?? false)).toHaveLength(
          order.length,
        );
        const coupons = (all: PricedLine[]): number =>
          all.flatMap(({ adjustments }) => adjustments ?? []).filter((one) => one?.code === "CAFE").length;
        expect(coupons(after)).toBe(coupons(order));
        expect(planReprice(after, "pix", { percent: off })).toEqual([]);
      }),
    );
  });

  it.each(["boleto", "card"] as const)("leaves no trace of the discount with %s", (method) => {
    fc.assert(
      fc.property(lines, percent, (order, off) => {
        const discounted = apply(order, planReprice(order, "pix", { percent: off }));
        const back = apply(discounted, planReprice(discounted, method, { percent: off }));
        expect(JSON.stringify(back)).not.toContain(`"${PIX_DISCOUNT_CODE}"`);
        expect(planReprice(back, method, { percent: off })).toEqual([]);
        expect(planReprice(order, method, { percent: off })).toEqual([]);
      }),
    );
  });

  it("does nothing without a discount in force", () => {
    const order = [{ id: "item_1", total: 100, adjustments: [] }];
    expect(planReprice(order, "pix", { percent: 0 })).toEqual([]);
  });
});
