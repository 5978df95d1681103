import { MedusaError } from "@medusajs/framework/utils";
import type ParcelsModuleService from "./service";

/** Key of the parcels module in the container. */
export const PARCELS_MODULE = "parcels";

/** The parcels, for code that has no container at hand. */
export type ParcelsService = ParcelsModuleService;

const STORE = Symbol.for("@mestres/correios:parcel-store");
const processWide = globalThis as { [STORE]?: ParcelsService };

/** Publishes the module; it does so on load. */
export function publishParcels(store: ParcelsService): void {
  processWide[STORE] = store;
}

/**
 * The parcels, for the fulfilment provider: it lives in a container of its own. Ask at each use, not once at load.
 * @throws MedusaError when the parcels module is not loaded
 */
export function publishedParcels(): ParcelsService {
  const store = processWide[STORE];
  if (!store) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "O módulo de encomendas (parcels) não está carregado.",
    );
  }
  return store;
}
