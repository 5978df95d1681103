import { moduleMissing, published } from "@mestres/platform/lib/published";
import type PaymentChargesService from "../../modules/charges/service";

/** The charges module's service, for payment providers. @throws MedusaError `charge_module_missing` on `get` */
export const paymentCharges = published<PaymentChargesService>(
  "payments.charges",
  moduleMissing("charge_module_missing", "O módulo de cobranças", "@mestres/payments-br"),
);
