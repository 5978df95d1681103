import type PaymentRecordsService from "../../modules/payment-records/service";
import { pixError } from "../errors";

/** The name under which the module is registered. */
export const PAYMENT_RECORDS = "paymentRecords";

/*
 * Providers live in the payment module's own container, which knows no other
 * module: the service publishes itself on load, one slot per process.
 */
const STORE = Symbol.for("mestres.payments.records-store");
type ProcessWide = typeof globalThis & { [STORE]?: PaymentRecordsService };
const processWide: ProcessWide = globalThis;

/** Publishes the service; undefined takes it back (tests). */
export function setPaymentRecords(store: PaymentRecordsService | undefined): void {
  processWide[STORE] = store;
}

/** The service if its module is loaded, for callers that can do without (module specs). */
export function findPaymentRecords(): PaymentRecordsService | undefined {
  return processWide[STORE];
}

/** The payment history's service. @throws MedusaError `payment_records_missing` */
export function getPaymentRecords(): PaymentRecordsService {
  const store = processWide[STORE];
  if (!store) {
    throw pixError(
      "UNEXPECTED_STATE",
      "payment_records_missing",
      "O módulo paymentRecords não está carregado: inclua o plugin @mestres/payments-br.",
    );
  }
  return store;
}
