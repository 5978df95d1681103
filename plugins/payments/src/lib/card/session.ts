import type { PaymentSessionStatus } from "@medusajs/framework/types";
import type { PaymentChargeRow } from "../../modules/charges/types";
import type { MpPayment } from "../mercadopago/payment";
import { cardDetailsOf, type CardDetails } from "./details";
import type { CardInput } from "./input";

/** `data` of a card session before the card is charged. Readable by any client of the store API. */
export type CardSessionData = {
  chargeId: string;
  amountCentavos: number;
  brand: string;
  installments: number;
  /** Core merges what came in with what we answer: the token must not stay. */
  token: null;
};

export function sessionDataOf(charge: PaymentChargeRow, card: CardInput): CardSessionData {
  return {
    chargeId: charge.id,
    amountCentavos: charge.amount,
    brand: card.paymentMethodId,
    installments: card.installments,
    token: null,
  };
}

/** What charging it adds. */
export function detailsOf(payment: MpPayment): CardDetails {
  return cardDetailsOf(payment);
}

/**
 * A payment as Medusa's session status. Money that was taken but does not cover
 * what was asked is never called captured.
 *
 * @param amountCentavos what the charge asked for
 */
export function statusOf(payment: MpPayment, amountCentavos: number): PaymentSessionStatus {
  switch (payment.status) {
    case "approved":
    case "in_mediation":
      return payment.amountCentavos - payment.refundedCentavos >= amountCentavos ? "captured" : "canceled";
    case "pending":
    case "in_process":
    case "authorized":
      return "pending_authorization";
    case "rejected":
      return "error";
    default:
      return "canceled";
  }
}
