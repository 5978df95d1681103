import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PaymentChargeRow } from "../../modules/charges/types";
import type { ChargeDriver } from "../charges/driver";
import type { MercadoPagoClient } from "../mercadopago/client";
import type { MpPayment } from "../mercadopago/payment";
import { refundMpPayment } from "../mercadopago/refund";
import { reportOf } from "../mercadopago/report";
import { currentMercadoPagoClient } from "../mercadopago/settings";
import { cardDetailsOf } from "./details";
import { NO_CARD, wasAttempted } from "./sealed-token";

/** Cards at Mercado Pago, for the charge engine. */
export const mercadoPagoCardDriver: ChargeDriver = {
  provider: "mercadopago",
  method: "card",

  async find(charge) {
    const payment = await findCardPayment(await currentMercadoPagoClient(), charge);
    return (
      payment && reportOf(payment, Boolean(charge.captured_at), { ...cardDetailsOf(payment), ...NO_CARD })
    );
  },

  async cancel(charge) {
    // A token that nobody used dies by itself: there is nothing to take back.
    if (!wasAttempted(charge)) {
      return "canceled";
    }
    const client = await currentMercadoPagoClient();
    const payment = await findCardPayment(client, charge);
    if (!payment) {
      return "canceled";
    }
    return isOver(payment) ?? cancelPending(client, payment.id);
  },

  async refund(charge, order) {
    return refundMpPayment(await currentMercadoPagoClient(), charge, order);
  },
};

/**
 * The payment of a charge: by its id, else by our session, since the answer to
 * its creation may have been lost.
 *
 * @throws OutsideServiceError
 */
export async function findCardPayment(
  client: MercadoPagoClient,
  charge: PaymentChargeRow,
): Promise<MpPayment | undefined> {
  if (charge.external_id) {
    return client.findPayment(charge.external_id);
  }
  if (!wasAttempted(charge)) {
    return undefined;
  }
  const found = await client.findByReference(charge.session_id);
  // One that took money counts before any that did not.
  return found.find((payment) => isOver(payment) === "paid") ?? found[0];
}

function isOver(payment: MpPayment): "paid" | "canceled" | undefined {
  switch (payment.status) {
    case "approved":
    case "in_mediation":
    case "charged_back":
      return "paid";
    case "cancelled":
    case "rejected":
    case "refunded":
      return "canceled";
    default:
      return undefined;
  }
}

async function cancelPending(
  client: MercadoPagoClient,
  id: string,
): Promise<"paid" | "canceled" | "pending"> {
  try {
    return isOver(await client.cancelPayment(id)) ?? "pending";
  } catch (error) {
    if (error instanceof OutsideServiceError && error.code === "service_refused") {
      // Decided in the meantime, one way or the other.
      const payment = await client.findPayment(id);
      return (payment && isOver(payment)) ?? "pending";
    }
    throw error;
  }
}
