import { splitInstallments } from "../installments/plans";
import type { MpPayment } from "../mercadopago/payment";

/** What may be kept and shown of a card payment. PCI DSS forbids none of it. */
export type CardDetails = {
  status: string;
  statusDetail: string;
  brand?: string;
  lastFour?: string;
  installments: number;
  installmentAmountCentavos: number;
  /** Interest included; what the card pays in the end. */
  totalCentavos: number;
  paymentId: string;
};

/** Those details of a payment at Mercado Pago. */
export function cardDetailsOf(payment: MpPayment): CardDetails {
  const totalCentavos = payment.totalPaidCentavos || payment.amountCentavos;
  return {
    status: payment.status,
    statusDetail: payment.statusDetail,
    brand: payment.paymentMethodId,
    lastFour: payment.lastFour,
    installments: payment.installments,
    installmentAmountCentavos:
      payment.installmentAmountCentavos ??
      splitInstallments(totalCentavos, payment.installments)[0] ??
      totalCentavos,
    totalCentavos,
    paymentId: payment.id,
  };
}
