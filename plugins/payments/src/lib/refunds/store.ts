import type RefundsModuleService from "../../modules/refunds/service";
import { refundError } from "./errors";

/** The name under which the module of refunds is registered. */
export const REFUNDS_STORE = "paymentRefunds";

/*
 * As with pix-store: providers live in the payment module's own container, so
 * the module publishes itself in one slot per process.
 */
const STORE = Symbol.for("mestres.payments.refunds-store");
type ProcessWide = typeof globalThis & { [STORE]?: RefundsModuleService };
const processWide: ProcessWide = globalThis;

/** Publishes the refunds module's service. */
export function setRefundStore(store: RefundsModuleService | undefined): void {
  processWide[STORE] = store;
}

/** The refunds module's service. @throws MedusaError `refunds_module_missing` */
export function getRefundStore(): RefundsModuleService {
  const store = processWide[STORE];
  if (!store) {
    throw refundError(
      "UNEXPECTED_STATE",
      "refunds_module_missing",
      "O módulo de reembolsos não está carregado: inclua o plugin @mestres/payments-br.",
    );
  }
  return store;
}
