import { publishedMap } from "@mestres/platform/lib/published";
import type { PaymentChargeRow } from "../../modules/charges/types";
import type { ChargeDriver, NotificationReader } from "./driver";
import { chargeError } from "./errors";

// Drivers add themselves when the file that makes them is loaded, by a provider or by `all-drivers`.
const drivers = () => publishedMap<ChargeDriver>("payments.charge-drivers");
const readers = () => publishedMap<NotificationReader>("payments.notification-readers");

/** Adds a driver; one for the same provider and method is replaced. */
export function registerChargeDriver(driver: ChargeDriver): void {
  drivers().set(`${driver.provider}:${driver.method}`, driver);
}

/** Adds how a provider's notifications are read. */
export function registerNotificationReader(provider: string, reader: NotificationReader): void {
  readers().set(provider, reader);
}

/** The driver of a charge. @throws MedusaError `charge_driver_missing` */
export function chargeDriverOf({
  provider,
  method,
}: Pick<PaymentChargeRow, "provider" | "method">): ChargeDriver {
  const driver = drivers().get(`${provider}:${method}`);
  if (!driver) {
    throw chargeError(
      "UNEXPECTED_STATE",
      "charge_driver_missing",
      `Não há integração para ${method} em ${provider}.`,
    );
  }
  return driver;
}

/** @throws MedusaError `charge_driver_missing` */
export function notificationReaderOf(provider: string): NotificationReader {
  const reader = readers().get(provider);
  if (!reader) {
    throw chargeError("UNEXPECTED_STATE", "charge_driver_missing", `Não há leitor de avisos de ${provider}.`);
  }
  return reader;
}
