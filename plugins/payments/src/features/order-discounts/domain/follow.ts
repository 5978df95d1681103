import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";

type Decimal = ReturnType<typeof MathBN.convert>;

/** What a promotion takes off a line, in reais as core keeps it. */
export type LineDiscount = {
  code?: string | null;
  promotion_id?: string | null;
  description?: string | null;
  is_tax_inclusive?: boolean;
  amount: BigNumberInput;
};

/** A line of an order. Prices in reais as core keeps them. */
export type DiscountedLine = {
  id: string;
  quantity: BigNumberInput;
  unit_price: BigNumberInput;
  is_discountable?: boolean;
  discounts: readonly LineDiscount[];
};

/** What is known of a promotion by its code; one that was deleted is not known. */
export type PromotionTerms = {
  /** `standard` or `buyget`. */
  type?: string;
  kind?: string;
  allocation?: string | null;
  value?: number;
  max_quantity?: number | null;
};

/** An order before a change and after it. */
export type OrderChange = {
  before: readonly DiscountedLine[];
  /** The lines' own discounts do not count: they are what is looked for. */
  after: readonly DiscountedLine[];
  terms: ReadonlyMap<string, PromotionTerms>;
  /** The code of the discount that is the method's of payment: new lines have it too. */
  methodCode: string;
  /** What the order's other promotions take off its new lines, by the line's id; none where they are not carried over. */
  carried: ReadonlyMap<string, readonly LineDiscount[]>;
};

/** A discount that a line gets: exact, hence with parts of a centavo. */
export type FollowedDiscount = LineDiscount & { line_id: string; amount: Decimal };

/** `line`: of the line's price; `rest`: of what other discounts leave of it; `share`: no percentage that is known. */
type Rate = { of: "line" | "rest" | "share"; part: Decimal };

const CENTAVO = 0.01;

/**
 * The discounts of an order that was changed. Each line keeps the part of its price that each of its discounts took off,
 * so that a unit costs what it cost, whatever became of a promotion since; a percentage that the amounts agree with is
 * taken anew, or half centavos would multiply. A promotion for so many units or for taking so many grows no further. A
 * new line has the discount of the method of payment, and what is carried over: of a sum off the order the same part.
 *
 * @returns only lines whose discounts change
 */
export function followedDiscounts(change: OrderChange): Map<string, FollowedDiscount[]> {
  const before = new Map(change.before.map((line) => [line.id, line]));
  const followed = new Map<string, FollowedDiscount[]>();
  for (const line of change.after) {
    const old = before.get(line.id);
    const discounts = old ? ofKeptLine(old, line, change) : ofNewLine(line, change);
    if (discounts) {
      followed.set(line.id, discounts);
    }
  }
  return followed;
}

/** A line's price in reais before anything is taken off it. */
export function priceOf({
  quantity,
  unit_price: price,
}: Pick<DiscountedLine, "quantity" | "unit_price">): Decimal {
  return MathBN.mult(quantity, price);
}

function ofKeptLine(
  old: DiscountedLine,
  line: DiscountedLine,
  { terms }: OrderChange,
): FollowedDiscount[] | undefined {
  if (!old.discounts.length || priceOf(old).eq(priceOf(line))) {
    return undefined;
  }
  const rated = old.discounts.map((discount) => ({
    discount,
    rate: rateOf(old, discount, termsOf(terms, discount)),
  }));
  const ofLine = (one: (typeof rated)[number]) =>
    one.rate.of === "line"
      ? one.rate.part.multipliedBy(priceOf(line))
      : MathBN.mult(one.discount.amount, growth(old, line, termsOf(terms, one.discount)));
  const rest = rated
    .filter(({ rate: { of } }) => of !== "rest")
    .reduce((left, one) => left.minus(ofLine(one)), priceOf(line));
  return given(
    rated.map((one) =>
      followed(line, one.discount, one.rate.of === "rest" ? one.rate.part.multipliedBy(rest) : ofLine(one)),
    ),
  );
}

function ofNewLine(
  line: DiscountedLine,
  { before, terms, methodCode, carried }: OrderChange,
): FollowedDiscount[] | undefined {
  if (line.is_discountable === false) {
    return undefined;
  }
  const others = (carried.get(line.id) ?? [])
    .filter((discount) => discount.code !== methodCode && grows(termsOf(terms, discount)))
    .map((discount) => {
      const { kind, allocation } = termsOf(terms, discount);
      const isShared = kind === "fixed" && allocation !== "each";
      const amount = isShared
        ? shareOf(before, discount.code).multipliedBy(priceOf(line))
        : MathBN.convert(discount.amount);
      return followed(line, discount, amount);
    });
  const method = before
    .flatMap((old) => old.discounts.map((discount) => ({ old, discount })))
    .find(({ discount: { code } }) => code === methodCode);
  if (!method) {
    return others.length ? given(others) : undefined;
  }
  const rate = rateOf(method.old, method.discount, termsOf(terms, method.discount));
  const taken = others.reduce((sum, { amount }) => sum.plus(amount), MathBN.convert(0));
  const base = rate.of === "rest" ? priceOf(line).minus(taken) : priceOf(line);
  const part = rate.of === "share" ? shareOf(before, methodCode) : rate.part;
  return given([...others, followed(line, method.discount, part.multipliedBy(base))]);
}

/** Which part of a line a discount is. A percentage counts while the amount is what it gives, to the centavo. */
function rateOf(line: DiscountedLine, discount: LineDiscount, terms: PromotionTerms): Rate {
  const price = priceOf(line);
  const others = line.discounts
    .filter((other) => other !== discount)
    .reduce((sum, { amount }) => sum.plus(MathBN.convert(amount)), MathBN.convert(0));
  if (terms.type !== "buyget" && terms.kind === "percentage" && terms.value && !terms.max_quantity) {
    const part = MathBN.div(terms.value, 100);
    const gives = (base: Decimal) =>
      part.multipliedBy(base).minus(MathBN.convert(discount.amount)).abs().lte(CENTAVO);
    if (gives(price)) {
      return { of: "line", part };
    }
    if (gives(price.minus(others))) {
      return { of: "rest", part };
    }
  }
  return { of: "share", part: MathBN.div(discount.amount, price) };
}

/** By how much a discount grows or shrinks with its line. */
function growth(
  old: DiscountedLine,
  line: DiscountedLine,
  { type, max_quantity: most }: PromotionTerms,
): Decimal {
  if (type === "buyget") {
    return MathBN.min(priceOf(line).dividedBy(priceOf(old)), 1);
  }
  const priced = ({ quantity, unit_price: price }: DiscountedLine) =>
    MathBN.mult(most ? MathBN.min(quantity, most) : quantity, price);
  return priced(line).dividedBy(priced(old));
}

/** Whether a promotion is for more units when there are more. */
const grows = ({ type, allocation }: PromotionTerms): boolean => type !== "buyget" && allocation !== "once";

/** Which part of the lines that have it a promotion takes off. */
function shareOf(lines: readonly DiscountedLine[], code: string | null | undefined): Decimal {
  let [taken, price] = [MathBN.convert(0), MathBN.convert(0)];
  for (const line of lines) {
    const own = line.discounts.filter((discount) => discount.code === code);
    if (own.length) {
      price = price.plus(priceOf(line));
      taken = own.reduce((sum, { amount }) => sum.plus(MathBN.convert(amount)), taken);
    }
  }
  return price.gt(0) ? taken.dividedBy(price) : MathBN.convert(0);
}

const termsOf = (terms: OrderChange["terms"], { code }: LineDiscount): PromotionTerms =>
  terms.get(code ?? "") ?? {};

const followed = (line: DiscountedLine, discount: LineDiscount, amount: Decimal): FollowedDiscount => ({
  ...discount,
  line_id: line.id,
  amount,
});

const given = (discounts: FollowedDiscount[]): FollowedDiscount[] =>
  discounts.filter(({ amount }) => amount.gt(0));
