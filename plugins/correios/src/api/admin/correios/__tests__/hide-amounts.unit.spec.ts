import { withoutAmounts } from "../hide-amounts";

it("takes amounts away at any depth, and nothing else", () => {
  expect(
    withoutAmounts({
      orders: [
        { total: 8990, items_count: 2, packed: [{ declared_value: 50, grams: 300, quoted_cost: null }] },
      ],
      count: 1,
      problem: { amount: "12.00", at: null },
      total: { kept: 1 },
    }),
  ).toEqual({
    orders: [
      { total: null, items_count: 2, packed: [{ declared_value: null, grams: 300, quoted_cost: null }] },
    ],
    count: 1,
    problem: { amount: null, at: null },
    total: { kept: 1 },
  });
});
