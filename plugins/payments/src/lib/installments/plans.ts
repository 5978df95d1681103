import { allocate } from "@mestres/platform/lib/money";

/** More than this no Brazilian card takes. */
export const MOST_INSTALLMENTS = 12;

/** The shop's rules for paying in parts. */
export type InstallmentPolicy = {
  /** 1 to {@link MOST_INSTALLMENTS}. */
  max: number;
  interestFreeUpTo: number;
  /** Centavos; a plan whose parts are smaller is not offered. */
  minimumInstallment: number;
  /** Percent a month that our own table charges beyond the interest-free ones. */
  monthlyInterestPercent: number;
};

/** One way to pay. Amounts in centavos; `amount` is the greatest part, so it never promises too little. */
export type InstallmentPlan = { count: number; amount: number; total: number; interest_free: boolean };

/** A rate for each number of installments, in percent of the price (0: without interest). */
export type RateTable = readonly { count: number; ratePercent: number }[];

/**
 * Parts of a total, summing exactly to it; the centavos left over go to the
 * first ones (R$ 100,00 in 3 is 33,34 + 33,33 + 33,33).
 *
 * @throws MedusaError `amount_invalid` | `allocation_invalid`
 */
export function splitInstallments(totalCentavos: number, count: number): number[] {
  return allocate(totalCentavos, new Array<number>(count).fill(1));
}

/**
 * Every plan that a price can be paid in, one payment first. With the
 * provider's table, its word on interest wins over the shop's wish: what is
 * shown is what the card will be charged.
 *
 * @param amountCentavos the price, at least 1
 * @param table the provider's; without it the policy's own interest is used
 */
export function installmentPlans(
  amountCentavos: number,
  policy: InstallmentPolicy,
  table?: RateTable,
): InstallmentPlan[] {
  if (!Number.isSafeInteger(amountCentavos) || amountCentavos < 1) {
    return [];
  }
  const rates = new Map(table?.map(({ count, ratePercent }) => [count, ratePercent]));
  const most = Math.min(Math.max(1, Math.floor(policy.max)), MOST_INSTALLMENTS);
  const plans: InstallmentPlan[] = [];
  for (let count = 1; count <= most; count++) {
    const total = table
      ? totalAtRate(amountCentavos, rates.get(count))
      : totalByPolicy(amountCentavos, count, policy);
    const parts = total === undefined ? [] : splitInstallments(total, count);
    const smallest = parts.at(-1);
    if (total === undefined || smallest === undefined) {
      continue;
    }
    // In one payment anything can be paid.
    if (count === 1 || smallest >= policy.minimumInstallment) {
      plans.push({ count, amount: parts[0] ?? total, total, interest_free: total === amountCentavos });
    }
  }
  return plans;
}

/** The longest plan without interest, which is what a price tag shows; undefined when there is none. */
export function bestInterestFree(plans: readonly InstallmentPlan[]): InstallmentPlan | undefined {
  return plans.filter((plan) => plan.interest_free).at(-1);
}

function totalAtRate(amount: number, ratePercent: number | undefined): number | undefined {
  return ratePercent === undefined ? undefined : amount + Math.round((amount * ratePercent) / 100);
}

/** Tabela Price: equal payments at compound monthly interest, the first one a month from now. */
function totalByPolicy(amount: number, count: number, policy: InstallmentPolicy): number {
  const monthly = policy.monthlyInterestPercent / 100;
  const discounted = 1 - (1 + monthly) ** -count;
  // An interest too small for the arithmetic is none.
  if (count === 1 || count <= policy.interestFreeUpTo || !(discounted > 1e-9)) {
    return amount;
  }
  return Math.max(amount, Math.round((amount * count * monthly) / discounted));
}
