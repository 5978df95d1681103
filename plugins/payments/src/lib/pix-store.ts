import { pixError } from "./errors";
import type PixModuleService from "../modules/pix/service";

/*
 * A payment provider lives inside the payment module's own container, which
 * knows no other module. The pix module publishes itself here on load; one slot
 * per process, since loaders may hold different copies of this file.
 */
const STORE = Symbol.for("mestres.payments.pix-store");
type ProcessWide = typeof globalThis & { [STORE]?: PixModuleService };
const processWide: ProcessWide = globalThis;

/** Publishes the pix module's service to the provider. */
export function setPixStore(store: PixModuleService | undefined): void {
  processWide[STORE] = store;
}

/** The pix module's service. @throws MedusaError `pix_module_missing` */
export function getPixStore(): PixModuleService {
  const store = processWide[STORE];
  if (!store) {
    throw pixError(
      "UNEXPECTED_STATE",
      "pix_module_missing",
      "O módulo pix não está carregado: inclua o plugin @mestres/payments-br.",
    );
  }
  return store;
}
