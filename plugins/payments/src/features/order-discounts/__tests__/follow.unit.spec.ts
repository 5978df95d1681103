import fc from "fast-check";
import {
  followedDiscounts,
  type DiscountedLine,
  type LineDiscount,
  type OrderChange,
  type PromotionTerms,
} from "../domain/follow";

const PIX: LineDiscount = { code: "PIX", promotion_id: "promo_pix", amount: 5 };
const line = (more: Partial<DiscountedLine> = {}): DiscountedLine => ({
  id: "a",
  quantity: 2,
  unit_price: 50,
  discounts: [PIX],
  ...more,
});
const percent = (value: number): PromotionTerms => ({
  type: "standard",
  kind: "percentage",
  allocation: "across",
  value,
});
const follow = (before: DiscountedLine[], after: DiscountedLine[], more: Partial<OrderChange> = {}) => {
  const followed = followedDiscounts({
    before,
    after,
    terms: new Map([["PIX", percent(5)]]),
    methodCode: "PIX",
    carried: new Map(),
    ...more,
  });
  return Object.fromEntries(
    [...followed].map(([id, discounts]) => [
      id,
      Object.fromEntries(discounts.map(({ code, amount }) => [code, amount.toNumber()])),
    ]),
  );
};

it("a line keeps its discounts' part of its price, up and down", () => {
  expect(follow([line()], [line({ quantity: 3 })])).toEqual({ a: { PIX: 7.5 } });
  expect(follow([line()], [line({ quantity: 1 })])).toEqual({ a: { PIX: 2.5 } });
  expect(follow([line()], [line({ unit_price: 40 })])).toEqual({ a: { PIX: 4 } });
  expect(follow([line()], [line({ quantity: 0 })])).toEqual({ a: {} });
});

it("a line that stays as it is, or had no discount, is left alone", () => {
  expect(follow([line()], [line()])).toEqual({});
  expect(follow([line({ discounts: [] })], [line({ quantity: 9 })])).toEqual({});
});

it("a percentage is taken anew, so that half centavos do not multiply", () => {
  const odd = line({ quantity: 1, unit_price: 49.9, discounts: [{ ...PIX, amount: 2.49 }] });
  expect(follow([odd], [{ ...odd, quantity: 10 }])).toEqual({ a: { PIX: 24.95 } });
});

it("a percentage that changed since, or is gone, counts as it was", () => {
  for (const terms of [new Map([["PIX", percent(8)]]), new Map<string, PromotionTerms>()]) {
    expect(follow([line()], [line({ quantity: 3 })], { terms })).toEqual({ a: { PIX: 7.5 } });
  }
});

it("what is taken off the rest that a coupon leaves stays so", () => {
  const terms = new Map([
    ["PIX", percent(5)],
    ["CAFE10", percent(10)],
    ["QUINZE", { type: "standard", kind: "fixed", allocation: "across", value: 10 }],
  ]);
  for (const code of ["CAFE10", "QUINZE"]) {
    const discounts = [
      { ...PIX, amount: 4.5 },
      { code, amount: 10 },
    ];
    expect(follow([line({ discounts })], [line({ quantity: 3 })], { terms })).toEqual({
      a: { PIX: 6.75, [code]: 15 },
    });
  }
});

it("a promotion for so many units grows no further than that, and one for taking some not at all", () => {
  const discounts = [{ code: "DOIS", amount: 10 }];
  const after = (terms: PromotionTerms, quantity: number) =>
    follow([line({ discounts })], [line({ quantity })], { terms: new Map([["DOIS", terms]]) }).a;
  const capped = { type: "standard", kind: "fixed", allocation: "each", value: 5, max_quantity: 2 };
  expect([after(capped, 4), after(capped, 1)]).toEqual([{ DOIS: 10 }, { DOIS: 5 }]);
  const free = { type: "buyget", kind: "percentage", allocation: "each", value: 100, max_quantity: 1 };
  expect([after(free, 4), after(free, 1)]).toEqual([{ DOIS: 10 }, { DOIS: 5 }]);
});

it("a new line has the discount of the method, unless nothing may be taken off it", () => {
  const added = line({ id: "b", quantity: 1, unit_price: 30, discounts: [] });
  expect(follow([line()], [line(), added])).toEqual({ b: { PIX: 1.5 } });
  expect(follow([line()], [line(), { ...added, is_discountable: false }])).toEqual({});
  expect(follow([line({ discounts: [] })], [line({ discounts: [] }), added])).toEqual({});
  expect(follow([line()], [line(), added], { methodCode: "" })).toEqual({});
});

it("a new line has what is carried over, of a sum off the order the same part", () => {
  const added = line({ id: "b", quantity: 1, unit_price: 30, discounts: [] });
  const discounts = [
    { ...PIX, amount: 4.5 },
    { code: "DEZ", amount: 10 },
  ];
  const carry = (terms: PromotionTerms, amount: number) =>
    follow([line({ discounts })], [line({ discounts }), added], {
      terms: new Map([
        ["PIX", percent(5)],
        ["DEZ", terms],
      ]),
      carried: new Map([["b", [{ code: "DEZ", amount }, PIX]]]),
    });
  expect(carry(percent(10), 3)).toEqual({ b: { DEZ: 3, PIX: 1.35 } });
  expect(carry({ type: "standard", kind: "fixed", allocation: "across", value: 10 }, 2.31)).toEqual({
    b: { DEZ: 3, PIX: 1.35 },
  });
  expect(carry({ type: "buyget", kind: "percentage", allocation: "each", value: 100 }, 30)).toEqual({
    b: { PIX: 1.5 },
  });
});

it("there and back again costs what it cost, and nothing costs less than nothing", () => {
  const amount = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      fc.array(amount, { minLength: 1, maxLength: 3 }),
      (price, quantity, then, parts) => {
        const total = price * quantity;
        const off = parts.map((part) => Math.floor((total * part) / 2_000));
        const before = line({
          quantity,
          unit_price: price / 100,
          discounts: off.map((centavos, index) => ({ code: `C${index}`, amount: centavos / 100 })),
        });
        const after = { ...before, quantity: then };
        const [discounts = []] = followedDiscounts({
          before: [before],
          after: [after],
          terms: new Map(),
          methodCode: "PIX",
          carried: new Map(),
        }).values();
        const taken = discounts.reduce((sum, one) => sum + one.amount.toNumber(), 0);
        expect(taken).toBeLessThanOrEqual((price * then) / 100 + 1e-9);
        if (then !== quantity) {
          const expected = (off.reduce((sum, centavos) => sum + centavos, 0) * then) / quantity / 100;
          expect(taken).toBeCloseTo(expected, 6);
        }
      },
    ),
  );
});
