import { moduleMissing, published } from "@mestres/platform/lib/published";
import type ParcelsModuleService from "./service";

/** Key of the parcels module in the container. */
export const PARCELS_MODULE = "parcels";

/** The parcels, for code that has no container at hand. */
export type ParcelsService = ParcelsModuleService;

/** The parcels, for the fulfilment provider: it lives in a container of its own. The module publishes itself on load. */
export const publishedParcels = published<ParcelsService>(
  "correios.parcels",
  moduleMissing("parcels_missing", "O módulo de encomendas", "@mestres/correios"),
);
