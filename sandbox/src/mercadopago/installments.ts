import type { World } from "../world.js";
import { BRANDS, brandOf, presentBrand } from "./brands.js";
import { RATES } from "./rates.js";

const MIN_INSTALLMENT = 500;
const MAX_AMOUNT = 6_000_000;

const BRL = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });

/** What a payment of `amount` centavos in `count` installments costs the payer; undefined when it is not offered. */
export function quoteInstallments(world: World, amount: number, count: number) {
  const table = RATES[count - 1];
  if (table === undefined) {
    return undefined;
  }
  const free = count <= Math.max(1, world.state.mercadopago.interestFreeUpTo);
  const rate = free ? 0 : table;
  const total = Math.round(amount * (1 + rate / 100));
  const each = Math.round(total / count);
  if (count > 1 && each < MIN_INSTALLMENT) {
    return undefined;
  }
  return { rate, total, each, interestFree: free };
}

/** GET /v1/payment_methods/installments: the payer's costs for a card by its first digits, or for a brand. Amount in centavos. */
export function presentInstallments(
  world: World,
  amount: number,
  by: { bin: string; methodId: string | null },
) {
  const brand = brandOf(by.bin) ?? BRANDS.find((one) => one.id === by.methodId);
  if (!brand) {
    return [];
  }
  const payer_costs = RATES.flatMap((_, at) => {
    const count = at + 1;
    const quote = quoteInstallments(world, amount, count);
    if (!quote) {
      return [];
    }
    const each = quote.each / 100;
    const total = quote.total / 100;
    const parts = count === 1 ? "1 parcela de" : `${count} parcelas de`;
    return {
      installments: count,
      installment_rate: quote.rate,
      discount_rate: 0,
      reimbursement_rate: null,
      labels: [],
      installment_rate_collector: ["MERCADOPAGO"],
      min_allowed_amount: count === 1 ? 0.5 : (MIN_INSTALLMENT * count) / 100,
      max_allowed_amount: MAX_AMOUNT / 100,
      recommended_message: `${parts} ${BRL.format(each)} (${BRL.format(total)})`.replaceAll("\u00a0", " "),
      installment_amount: each,
      total_amount: total,
      payment_method_option_id: `1.sandbox.${count}`,
    };
  });
  return [
    {
      payment_method_id: brand.id,
      payment_type_id: "credit_card",
      issuer: {
        ...presentBrand(brand).issuer,
        id: String(brand.issuer.id),
        secure_thumbnail: null,
        thumbnail: null,
      },
      processing_mode: "aggregator",
      merchant_account_id: null,
      payer_costs,
      agreements: null,
    },
  ];
}
