import {
  couponProblem,
  exceededProblem,
  unmetProblem,
  type Coupon,
  type CouponCart,
  type ShopperUse,
} from "../domain/problem";

const now = new Date("2026-11-29T15:00:00Z");
const coupon = (more: Partial<Coupon> = {}): Coupon => ({
  code: "CAFE10",
  status: "active",
  limit: null,
  used: 0,
  campaign: null,
  application_method: { target_type: "items" },
  rules: [],
  ...more,
});
const campaign = (more: Partial<NonNullable<Coupon["campaign"]>>): Partial<Coupon> => ({
  campaign: { starts_at: null, ends_at: null, budget: null, ...more },
});
const budget = (type: string, used: number, limit: number | null = 2) =>
  campaign({ budget: { id: "probudg_1", type, used, limit } });
const judged = (one: Coupon | undefined, use?: ShopperUse) => couponProblem("CAFE10", one, { now, use });

describe("a coupon that can be used", () => {
  it.each([
    ["without conditions", coupon()],
    ["under its limit", coupon({ limit: 2, used: 1 })],
    ["within its dates", coupon(campaign({ starts_at: "2026-11-29T15:00:00Z", ends_at: now }))],
    ["with budget left", coupon(budget("usage", 1))],
    ["without an end of its budget", coupon(budget("spend", 99, null))],
  ])("is taken: %s", (_, one) => {
    expect(judged(one)).toBeUndefined();
  });

  it("counts by shopper where its campaign does", () => {
    const counted = coupon(budget("use_by_attribute", 50, 1));
    expect(judged(counted, { attribute: "customer_id", value: "cus_1", used: 0 })).toBeUndefined();
  });
});

// ../shared/data/cases/after-sale.json, AS-13, and its kind.
it.each<[string, Coupon | undefined, string, string]>([
  ["is none", undefined, "coupon_unknown", "O cupom CAFE10 não existe. Confira as letras."],
  [
    "is not ready",
    coupon({ status: "draft" }),
    "coupon_unknown",
    "O cupom CAFE10 não existe. Confira as letras.",
  ],
  [
    "is early",
    coupon(campaign({ starts_at: "2026-12-01T03:00:00Z" })),
    "coupon_not_started",
    "O cupom CAFE10 ainda não vale: começa em 01/12/2026, 00:00.",
  ],
  [
    "is late, by São Paulo's calendar",
    coupon(campaign({ ends_at: "2026-11-12T02:59:59Z" })),
    "coupon_expired",
    "O cupom CAFE10 venceu em 11/11/2026.",
  ],
  ["was switched off", coupon({ status: "inactive" }), "coupon_expired", "O cupom CAFE10 não vale mais."],
  ["was used", coupon({ limit: 1, used: 1 }), "coupon_used_up", "O cupom CAFE10 já foi usado."],
  [
    "was used often enough",
    coupon({ limit: 30, used: 31 }),
    "coupon_used_up",
    "O cupom CAFE10 já foi usado 30 vezes, que era o limite.",
  ],
  [
    "used up its campaign",
    coupon(budget("usage", 2)),
    "coupon_used_up",
    "O cupom CAFE10 já foi usado 2 vezes, que era o limite.",
  ],
  [
    "spent its money",
    coupon(budget("spend", 2)),
    "coupon_budget_spent",
    "O desconto reservado para o cupom CAFE10 acabou.",
  ],
])("a coupon that %s says so", (_, one, code, message) => {
  expect(judged(one)).toEqual({ code, message });
});

it.each<[ShopperUse, string]>([
  [{ attribute: "customer_id", value: "cus_1", used: 2 }, "coupon_used_by_shopper"],
  [{ attribute: "customer_id", value: null, used: 0 }, "coupon_needs_account"],
  [{ attribute: "customer_email", value: null, used: 0 }, "coupon_needs_email"],
])("a coupon that counts by shopper, for %j: %s", (use, code) => {
  expect(judged(coupon(budget("use_by_attribute", 0)), use)?.code).toBe(code);
});

it.each<[string, Coupon[], string | undefined]>([
  ["the one at its limit", [coupon(), coupon({ code: "B", limit: 1, used: 1 })], "coupon_used_up"],
  ["the campaign's at its limit", [coupon(budget("usage", 2))], "coupon_used_up"],
  ["the one whose money does not reach", [coupon(budget("spend", 1))], "coupon_budget_spent"],
  ["the shopper's own", [coupon(), coupon(budget("use_by_attribute", 9, 5))], "coupon_used_by_shopper"],
  ["none that is known", [coupon()], undefined],
])("of coupons that an order used once too often, it is %s", (_, coupons, code) => {
  expect(exceededProblem(coupons, now)?.code).toBe(code);
});

describe("a coupon that changed nothing", () => {
  const cart = (more: Partial<CouponCart> = {}): CouponCart => ({
    customer_id: null,
    email: null,
    shipping_methods: [],
    item_total: 80,
    ...more,
  });
  const rule = (attribute: string, operator: string, value: string) => ({
    rules: [{ attribute, operator, values: [{ value }] }],
  });

  it.each<[string, Coupon, CouponCart, string]>([
    [
      "for less than its minimum",
      coupon(rule("item_total", "gte", "100")),
      cart(),
      "coupon_minimum_not_reached",
    ],
    [
      "for registered customers",
      coupon(rule("customer.groups.id", "in", "cusgroup_1")),
      cart(),
      "coupon_needs_account",
    ],
    [
      "for other customers",
      coupon(rule("customer.groups.id", "in", "cusgroup_1")),
      cart({ customer_id: "cus_1" }),
      "coupon_not_for_cart",
    ],
    [
      "for a freight not chosen yet",
      coupon({ application_method: { target_type: "shipping_methods" } }),
      cart(),
      "coupon_needs_freight",
    ],
    [
      "for another freight",
      coupon({ application_method: { target_type: "shipping_methods" } }),
      cart({ shipping_methods: [{}] }),
      "coupon_not_for_cart",
    ],
    [
      "for more than its budget has left",
      coupon({
        ...budget("spend", 95, 100),
        application_method: { target_type: "items", type: "percentage", value: 10 },
      }),
      cart(),
      "coupon_budget_spent",
    ],
    [
      "for other coffees, with budget left",
      coupon({
        ...budget("spend", 50, 100),
        application_method: { target_type: "items", type: "percentage", value: 10 },
      }),
      cart(),
      "coupon_not_for_cart",
    ],
    [
      "for other coffees, with a budget without end",
      coupon(budget("spend", 1, null)),
      cart(),
      "coupon_not_for_cart",
    ],
    ["for other coffees", coupon(), cart(), "coupon_not_for_cart"],
  ])("%s says so", (_, one, held, code) => {
    expect(unmetProblem(one, held).code).toBe(code);
  });

  it("names its minimum", () => {
    const { message } = unmetProblem(coupon(rule("subtotal", "gt", "149.9")), cart({ subtotal: 149.9 - 1 }));
    expect(message.replace(/\s/g, " ")).toBe("O cupom CAFE10 vale em compras a partir de R$ 149,90.");
  });
});
