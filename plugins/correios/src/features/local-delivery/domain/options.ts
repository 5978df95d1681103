import type { PickupPoint } from "./types";

/** The provider's id in a Medusa application that registers it as `local-delivery`. */
export const LOCAL_DELIVERY_PROVIDER_ID = "local-delivery_local-delivery";

/** The `data.id` of a shipping option that stands for the shop's own delivery. */
export const LOCAL_DELIVERY_OPTION_ID = "local-delivery";

type OptionData = Record<string, unknown> | null | undefined;

/** What a shipping option of this provider stands for. */
export type LocalOption = { kind: "local" } | { kind: "pickup"; pointId: string };

/** Reads a shipping option's data; null when it names neither the own delivery nor a pick-up point. */
export function localOptionOf(data: OptionData): LocalOption | null {
  if (data?.id === LOCAL_DELIVERY_OPTION_ID) {
    return { kind: "local" };
  }
  const pointId = data?.pickup_point_id;
  return typeof pointId === "string" && pointId ? { kind: "pickup", pointId } : null;
}

/** The data that makes a shipping option lead to a pick-up point. */
export function pickupOptionData(pointId: string) {
  return { id: `pickup:${pointId}`, pickup_point_id: pointId };
}

/** What the admin offers when a shipping option of this provider is made. */
export function localOptions(points: readonly PickupPoint[]) {
  return [
    { id: LOCAL_DELIVERY_OPTION_ID, name: "Entrega própria" },
    ...points
      .filter(({ active }) => active)
      .map((point) => ({ ...pickupOptionData(point.id), name: `Retirada: ${point.name}` })),
  ];
}
