import { BUSINESS_TIME_ZONE } from "../../../lib/clock";
import { formatBRL, toCentavos } from "../../../lib/money";

/** Why a coupon is not taken. */
export type CouponCode =
  | "coupon_unknown"
  | "coupon_not_started"
  | "coupon_expired"
  | "coupon_used_up"
  | "coupon_used_by_shopper"
  | "coupon_budget_spent"
  | "coupon_needs_account"
  | "coupon_needs_email"
  | "coupon_needs_freight"
  | "coupon_minimum_not_reached"
  | "coupon_not_for_cart";

/** A reason and how the shopper is told of it, in Portuguese. */
export type CouponProblem = { code: CouponCode; message: string };

/** What core keeps of a coupon, as far as it says whether it can be used. Amounts as core keeps them, in reais. */
export type Coupon = {
  code: string;
  status: "draft" | "active" | "inactive";
  limit: number | null;
  used: number | null;
  campaign?: {
    starts_at: string | Date | null;
    ends_at: string | Date | null;
    budget?: {
      id: string;
      type: string;
      attribute?: string | null;
      limit: number | null;
      used: number;
    } | null;
  } | null;
  application_method?: { target_type: string; type?: string; value?: number } | null;
  rules?: { attribute: string; operator: string; values: { value: string | null }[] }[];
};

/** What a coupon's conditions are about. Totals in reais. */
export type CouponCart = {
  customer_id: string | null;
  email: string | null;
  shipping_methods: readonly unknown[];
} & Record<string, unknown>;

/** How often a coupon was used by the account or e-mail that its campaign counts by; undefined where it counts by none. */
export type ShopperUse = { attribute: string; value: string | null; used: number };

const DAY = new Intl.DateTimeFormat("pt-BR", { timeZone: BUSINESS_TIME_ZONE, dateStyle: "short" });
const MINUTE = new Intl.DateTimeFormat("pt-BR", {
  timeZone: BUSINESS_TIME_ZONE,
  dateStyle: "short",
  timeStyle: "short",
});

/** Whether a coupon can be used at all now, whatever is in the cart. */
export function couponProblem(
  code: string,
  coupon: Coupon | undefined,
  { now, use }: { now: Date; use?: ShopperUse },
): CouponProblem | undefined {
  if (!coupon || coupon.status === "draft") {
    return problem("coupon_unknown", `O cupom ${code} não existe. Confira as letras.`);
  }
  const { campaign } = coupon;
  const [starts, ends] = [campaign?.starts_at, campaign?.ends_at].map((at) =>
    at ? new Date(at) : undefined,
  );
  if (starts && starts > now) {
    return problem(
      "coupon_not_started",
      `O cupom ${code} ainda não vale: começa em ${MINUTE.format(starts)}.`,
    );
  }
  if (ends && ends < now) {
    return problem("coupon_expired", `O cupom ${code} venceu em ${DAY.format(ends)}.`);
  }
  if (coupon.status !== "active") {
    return problem("coupon_expired", `O cupom ${code} não vale mais.`);
  }
  if (coupon.limit !== null && (coupon.used ?? 0) >= coupon.limit) {
    return usedUp(code, coupon.limit);
  }
  const budget = campaign?.budget;
  if (!budget) {
    return undefined;
  }
  if (use) {
    return useProblem(code, use, budget.limit);
  }
  if (budget.limit !== null && Number(budget.used) >= Number(budget.limit)) {
    return budget.type === "spend"
      ? problem("coupon_budget_spent", `O desconto reservado para o cupom ${code} acabou.`)
      : usedUp(code, Number(budget.limit));
  }
  return undefined;
}

/** Which of an order's coupons was used once too often while it was placed; core says only that one of them was. */
export function exceededProblem(coupons: readonly Coupon[], now: Date): CouponProblem | undefined {
  const byShopper = coupons.filter(({ campaign }) => campaign?.budget?.type === "use_by_attribute");
  const others = coupons.filter((coupon) => !byShopper.includes(coupon));
  const [told] = others.flatMap((coupon) => couponProblem(coupon.code, coupon, { now }) ?? []);
  const spent = others.find(({ campaign }) => campaign?.budget?.type === "spend");
  const [used] = byShopper;
  return (
    told ??
    (used && problem("coupon_used_by_shopper", `Você já usou o cupom ${used.code}.`)) ??
    (spent && problem("coupon_budget_spent", `O desconto reservado para o cupom ${spent.code} acabou.`))
  );
}

/** Why a coupon that can be used changed nothing in this cart. */
export function unmetProblem(coupon: Coupon, cart: CouponCart): CouponProblem {
  const { code, rules = [] } = coupon;
  if (!cart.customer_id && rules.some(({ attribute }) => attribute.startsWith("customer"))) {
    return problem(
      "coupon_needs_account",
      `O cupom ${code} é para clientes cadastrados: entre na sua conta.`,
    );
  }
  const minimum = rules
    .filter(
      ({ attribute, operator }) => /total$/.test(attribute) && (operator === "gte" || operator === "gt"),
    )
    .map(({ attribute, values }) => ({ has: Number(cart[attribute]), wants: Number(values[0]?.value) }))
    .find(({ has, wants }) => Number.isFinite(has) && Number.isFinite(wants) && has < wants);
  if (minimum) {
    const wants = formatBRL(toCentavos(minimum.wants));
    return problem("coupon_minimum_not_reached", `O cupom ${code} vale em compras a partir de ${wants}.`);
  }
  if (coupon.application_method?.target_type === "shipping_methods" && !cart.shipping_methods.length) {
    return problem(
      "coupon_needs_freight",
      `O cupom ${code} é do frete: escolha a entrega e use o cupom de novo.`,
    );
  }
  if (isMoreThanBudget(coupon, cart)) {
    return problem("coupon_budget_spent", `O desconto reservado para o cupom ${code} acabou.`);
  }
  return problem("coupon_not_for_cart", `O cupom ${code} não vale para estes cafés.`);
}

/** Core leaves out whatever discount of a line the campaign's money does not reach. */
function isMoreThanBudget({ campaign, application_method: method }: Coupon, cart: CouponCart): boolean {
  const budget = campaign?.budget;
  if (budget?.type !== "spend" || budget.limit === null) {
    return false;
  }
  const value = Number(method?.value ?? 0);
  const discount = method?.type === "percentage" ? (Number(cart.item_total ?? 0) * value) / 100 : value;
  return discount > Number(budget.limit) - Number(budget.used);
}

function useProblem(code: string, use: ShopperUse, limit: number | null): CouponProblem | undefined {
  if (!use.value) {
    return use.attribute === "customer_email"
      ? problem(
          "coupon_needs_email",
          `O cupom ${code} conta por e-mail: preencha o seu e use o cupom de novo.`,
        )
      : problem("coupon_needs_account", `O cupom ${code} é para clientes cadastrados: entre na sua conta.`);
  }
  return limit !== null && use.used >= Number(limit)
    ? problem("coupon_used_by_shopper", `Você já usou o cupom ${code}.`)
    : undefined;
}

const usedUp = (code: string, limit: number): CouponProblem =>
  problem(
    "coupon_used_up",
    limit === 1
      ? `O cupom ${code} já foi usado.`
      : `O cupom ${code} já foi usado ${limit} vezes, que era o limite.`,
  );

const problem = (code: CouponCode, message: string): CouponProblem => ({ code, message });
