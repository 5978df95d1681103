import { moduleMissing, published } from "@mestres/platform/lib/published";
import type { DeliveryArea, FreeFreightRule, PickupPoint } from "../../features/local-delivery/domain/types";

/** Where areas, pick-up points and rules come from; what it answers may be some seconds old. */
export type LocalDeliverySource = {
  areas(): Promise<DeliveryArea[]>;
  points(): Promise<PickupPoint[]>;
  rules(): Promise<FreeFreightRule[]>;
};

/* Fulfilment providers live in the fulfilment module's container and reach no module of ours. */
const source = published<LocalDeliverySource>(
  "correios.local-delivery",
  moduleMissing("local_delivery_missing", "O módulo de entrega própria", "@mestres/correios"),
);

const nothing: LocalDeliverySource = {
  areas: async () => [],
  points: async () => [],
  rules: async () => [],
};

/** Publishes the source; the module does so on load. */
export function setLocalDeliverySource(delivery: LocalDeliverySource | undefined): void {
  source.set(delivery);
}

/** The source in force; one without areas, points and rules where the module is not installed. */
export function localDeliverySource(): LocalDeliverySource {
  return source.find() ?? nothing;
}
