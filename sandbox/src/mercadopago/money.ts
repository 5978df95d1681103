import { RATES } from "./rates.js";
import type { MpPayment } from "./types.js";

const CARD_FEE_PERCENT = 4.98;
/** Centavos. */
const BOLETO_FEE = 349;

export type Fee = {
  type: "mercadopago_fee" | "financing_fee";
  /** Centavos. */
  amount: number;
  fee_payer: "collector" | "payer";
};

const PAID = ["approved", "refunded", "charged_back"];

/** What Mercado Pago keeps of a payment, once it is approved. */
export function feesOf(payment: MpPayment): Fee[] {
  if (!PAID.includes(payment.status)) {
    return [];
  }
  if (payment.boleto) {
    return [{ type: "mercadopago_fee", amount: BOLETO_FEE, fee_payer: "collector" }];
  }
  const financing: Fee = payment.interestFree
    ? {
        type: "financing_fee",
        amount: Math.round((payment.amount * (RATES[payment.installments - 1] ?? 0)) / 100),
        fee_payer: "collector",
      }
    : { type: "financing_fee", amount: payment.totalPaid - payment.amount, fee_payer: "payer" };
  const fees: Fee[] = [
    {
      type: "mercadopago_fee",
      amount: Math.round((payment.amount * CARD_FEE_PERCENT) / 100),
      fee_payer: "collector",
    },
    financing,
  ];
  return fees.filter((fee) => fee.amount > 0);
}

/** Centavos given back, or on their way. */
export function refundedOf(payment: MpPayment, statuses = ["approved"]): number {
  return payment.refunds.filter((r) => statuses.includes(r.status)).reduce((sum, r) => sum + r.amount, 0);
}

/** Centavos that reach the shop's account. */
export function netOf(payment: MpPayment): number {
  if (!PAID.includes(payment.status)) {
    return 0;
  }
  const received = payment.boleto ? payment.totalPaid : payment.amount;
  return feesOf(payment).reduce(
    (net, fee) => net - (fee.fee_payer === "collector" ? fee.amount : 0),
    received,
  );
}
