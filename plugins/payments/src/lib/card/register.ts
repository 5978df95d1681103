import { registerChargeDriver, registerNotificationReader } from "../charges/drivers";
import { CARD_PROVIDER_ID } from "../charges/provider-id";
import { registerChargeRefunds } from "../charges/refund-gateway";
import { readMercadoPagoNotification } from "../mercadopago/read-notification";
import { mercadoPagoCardDriver } from "./driver";

/** Tells the charge and refund engines about cards at Mercado Pago. Safe to repeat. */
export function registerCards(): void {
  registerChargeDriver(mercadoPagoCardDriver);
  registerNotificationReader("mercadopago", readMercadoPagoNotification);
  registerChargeRefunds(CARD_PROVIDER_ID);
}
