import { moduleMissing, published } from "@mestres/platform/lib/published";
import type RefundsModuleService from "../../modules/refunds/service";

/** The name under which the module of refunds is registered. */
export const REFUNDS_STORE = "paymentRefunds";

/** The refunds module's service, for payment providers. @throws MedusaError `refunds_module_missing` on `get` */
export const refundStore = published<RefundsModuleService>(
  "payments.refunds",
  moduleMissing("refunds_module_missing", "O módulo de reembolsos", "@mestres/payments-br"),
);
