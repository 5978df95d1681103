import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PaymentChargeRow } from "../../modules/charges/types";
import type { ChargeDriver } from "../charges/driver";
import type { MercadoPagoClient } from "../mercadopago/client";
import type { MpPayment } from "../mercadopago/payment";
import { refundMpPayment } from "../mercadopago/refund";
import { reportOf } from "../mercadopago/report";
import { currentMercadoPagoClient } from "../mercadopago/settings";

type Ending = "paid" | "canceled" | undefined;

/** Boletos at Mercado Pago (`bolbradesco`), for the charge engine. */
export const mercadoPagoBoletoDriver: ChargeDriver = {
  provider: "mercadopago",
  method: "boleto",

  async find(charge) {
    const [payment] = await paymentsOf(await currentMercadoPagoClient(), charge);
    return payment && reportOf(payment, Boolean(charge.captured_at));
  },

  async cancel(charge) {
    const client = await currentMercadoPagoClient();
    let result: "paid" | "canceled" | "pending" = "canceled";
    for (const payment of await paymentsOf(client, charge)) {
      const ending = endingOf(payment) ?? (await cancelPending(client, payment.id));
      result = ending === "canceled" ? result : ending;
    }
    return result;
  },

  async refund(charge, order) {
    return refundMpPayment(await currentMercadoPagoClient(), charge, order);
  },
};

/** By its id, else by our session, since the answer to its creation may have been lost; paid ones first. */
async function paymentsOf(client: MercadoPagoClient, charge: PaymentChargeRow): Promise<MpPayment[]> {
  if (charge.external_id) {
    const payment = await client.findPayment(charge.external_id);
    return payment ? [payment] : [];
  }
  const found = await client.findByReference(charge.session_id);
  return found.sort((a, b) => Number(endingOf(b) === "paid") - Number(endingOf(a) === "paid"));
}

function endingOf({ status }: MpPayment): Ending {
  if (["approved", "in_mediation", "charged_back"].includes(status)) {
    return "paid";
  }
  return ["cancelled", "rejected", "refunded"].includes(status) ? "canceled" : undefined;
}

async function cancelPending(
  client: MercadoPagoClient,
  id: string,
): Promise<"paid" | "canceled" | "pending"> {
  try {
    return endingOf(await client.cancelPayment(id)) ?? "pending";
  } catch (error) {
    if (error instanceof OutsideServiceError && error.code === "service_refused") {
      // Decided in the meantime, one way or the other.
      const payment = await client.findPayment(id);
      return (payment && endingOf(payment)) ?? "pending";
    }
    throw error;
  }
}
