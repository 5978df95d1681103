import type PaymentChargesService from "../../modules/charges/service";
import { chargeError } from "./errors";

/*
 * A payment provider lives inside the payment module's own container, which
 * knows no other module. The charges module publishes itself here on load; one
 * slot per process, since loaders may hold different copies of this file.
 */
const STORE = Symbol.for("mestres.payments.charges");
type ProcessWide = typeof globalThis & { [STORE]?: PaymentChargesService };
const processWide: ProcessWide = globalThis;

/** Publishes the charges module's service to the providers. */
export function setPaymentCharges(store: PaymentChargesService | undefined): void {
  processWide[STORE] = store;
}

/** The charges module's service. @throws MedusaError `charge_module_missing` */
export function getPaymentCharges(): PaymentChargesService {
  const store = processWide[STORE];
  if (!store) {
    throw chargeError(
      "UNEXPECTED_STATE",
      "charge_module_missing",
      "O módulo de cobranças não está carregado: inclua o plugin @mestres/payments-br.",
    );
  }
  return store;
}
