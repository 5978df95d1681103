import type { DeliveryArea, FreeFreightRule, PickupPoint } from "../../features/local-delivery/domain/types";

/** Where areas, pick-up points and rules come from; what it answers may be some seconds old. */
export type LocalDeliverySource = {
  areas(): Promise<DeliveryArea[]>;
  points(): Promise<PickupPoint[]>;
  rules(): Promise<FreeFreightRule[]>;
};

/*
 * Fulfilment providers live in the fulfilment module's container and reach no module of ours: the module leaves itself
 * here when it loads. Provider and module may come from different copies of this file, hence a place in the process.
 */
const SOURCE = Symbol.for("mestres.correios.local-delivery");
const processWide: typeof globalThis & { [SOURCE]?: LocalDeliverySource } = globalThis;

const nothing: LocalDeliverySource = {
  areas: async () => [],
  points: async () => [],
  rules: async () => [],
};

/** Publishes the source; the module does so on load. */
export function setLocalDeliverySource(source: LocalDeliverySource | undefined): void {
  processWide[SOURCE] = source;
}

/** The source in force; one without areas, points and rules where the module is not installed. */
export function localDeliverySource(): LocalDeliverySource {
  return processWide[SOURCE] ?? nothing;
}
