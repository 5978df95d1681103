import { registerChargeDriver, registerNotificationReader } from "../charges/drivers";
import { BOLETO_PROVIDER_ID } from "../charges/provider-id";
import { registerChargeRefunds } from "../charges/refund-gateway";
import { efiBoletoDriver } from "../efi/driver";
import { readEfiNotification } from "../efi/notifications";
import { readMercadoPagoNotification } from "../mercadopago/read-notification";
import { mercadoPagoBoletoDriver } from "./mercadopago-driver";

/** Tells the charge and refund engines about boletos. Safe to repeat. */
export function registerBoletos(): void {
  registerChargeDriver(efiBoletoDriver);
  registerChargeDriver(mercadoPagoBoletoDriver);
  registerNotificationReader("efi", readEfiNotification);
  registerNotificationReader("mercadopago", readMercadoPagoNotification);
  registerChargeRefunds(BOLETO_PROVIDER_ID);
}
