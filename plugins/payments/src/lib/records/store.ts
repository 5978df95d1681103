import { moduleMissing, published } from "@mestres/platform/lib/published";
import type PaymentRecordsService from "../../modules/payment-records/service";

/** The name under which the module is registered. */
export const PAYMENT_RECORDS = "paymentRecords";

/** The payment history's service, for payment providers. @throws MedusaError `payment_records_missing` on `get` */
export const paymentRecords = published<PaymentRecordsService>(
  "payments.records",
  moduleMissing("payment_records_missing", "O módulo paymentRecords", "@mestres/payments-br"),
);
