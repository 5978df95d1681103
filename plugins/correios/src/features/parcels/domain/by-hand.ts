import type { FreightService } from "../../services/domain/services";
import type { PackableItem, PackedParcel, ShippingBox } from "../../packing/domain/types";
import type { PackingSettings } from "../../packing/settings";
import type { Quantities } from "./capacity";
import { parcelError } from "./errors";

/** A parcel as staff packed it. Grams of the closed parcel, whole centimetres of its outside. */
export type HandPacked = {
  box_id?: string | null;
  grams?: number;
  length?: number;
  width?: number;
  height?: number;
  service?: string;
  items: { id: string; quantity: number }[];
};

function findBox(boxes: readonly ShippingBox[], id: string | null | undefined): ShippingBox | null {
  if (!id) {
    return null;
  }
  const box = boxes.find((one) => one.id === id);
  if (!box) {
    throw parcelError("INVALID_DATA", "parcel_box_unknown", `Não há caixa ${id}. Escolha outra caixa.`);
  }
  return box;
}

/** Outer sides, the longest first, and no smaller than the service takes. */
function sidesOf(
  parcel: HandPacked,
  box: ShippingBox | null,
  service: FreightService,
): [number, number, number] {
  const given = [
    parcel.length ?? box?.outer_length,
    parcel.width ?? box?.outer_width,
    parcel.height ?? box?.outer_height,
  ];
  if (given.some((side) => !side)) {
    throw parcelError(
      "INVALID_DATA",
      "parcel_measures_missing",
      "Informe a caixa ou as medidas da encomenda: comprimento, largura e altura em centímetros.",
    );
  }
  const sides = given.map((side) => Math.ceil(side ?? 0)).sort((a, b) => b - a);
  return sides.map((side, at) => Math.max(side, service.limits.minSides[at] ?? 0)) as [
    number,
    number,
    number,
  ];
}

function assertWithinLimits(
  { grams, length, width, height }: Pick<PackedParcel, "grams" | "length" | "width" | "height">,
  { name, limits, singleParcel }: FreightService,
  count: number,
): void {
  const sides = [length, width, height];
  const over =
    grams > limits.maxGrams ||
    sides.some((side, at) => side > (limits.maxSides[at] ?? 0)) ||
    length + width + height > limits.maxSum;
  if (over) {
    throw parcelError(
      "INVALID_DATA",
      "parcel_over_limits",
      `Uma encomenda de ${grams} g e ${sides.join(" × ")} cm passa do limite do ${name}: até ${limits.maxGrams} g, ${limits.maxSides.join(" × ")} cm e ${limits.maxSum} cm na soma dos lados.`,
    );
  }
  if (singleParcel && count > 1) {
    throw parcelError("INVALID_DATA", "parcel_over_limits", `O ${name} leva uma encomenda só por pedido.`);
  }
}

/**
 * Parcels as staff packed them, closed and weighed.
 *
 * @param items what is left to pack, in all
 * @param serviceOf the service that a parcel goes by
 * @throws MedusaError `parcel_box_unknown` | `parcel_measures_missing` | `parcel_over_limits` | `parcel_items_exceeded`
 */
export function packByHand(
  parcels: readonly HandPacked[],
  items: readonly PackableItem[],
  {
    boxes,
    settings,
    serviceOf,
  }: {
    boxes: readonly ShippingBox[];
    settings: PackingSettings;
    serviceOf: (wanted?: string) => FreightService;
  },
): (PackedParcel & { service: FreightService })[] {
  const known = new Map(items.map((item) => [item.id, item]));
  return parcels.map((parcel) => {
    const service = serviceOf(parcel.service);
    const box = findBox(boxes, parcel.box_id);
    const [length, width, height] = sidesOf(parcel, box, service);
    const packed = parcel.items.map(({ id, quantity }) => {
      const item = known.get(id);
      if (!item) {
        throw parcelError(
          "NOT_ALLOWED",
          "parcel_items_exceeded",
          `O item ${id} não está entre os que faltam embalar. Atualize a página.`,
        );
      }
      return { id, title: item.title, quantity, weight: item.weight ?? settings.default_item_grams };
    });
    const content = packed.reduce((sum, { quantity, weight }) => sum + quantity * weight, 0);
    const grams = parcel.grams ?? Math.ceil(content + (box?.empty_grams ?? settings.packaging_grams));
    const closed = {
      box: box && { id: box.id, name: box.name },
      grams,
      length,
      width,
      height,
      items: packed,
      service,
    };
    assertWithinLimits(closed, service, parcels.length);
    return closed;
  });
}

/** @throws MedusaError `parcel_items_missing` | `parcel_items_exceeded` unless each item is packed exactly once */
export function assertComplete(packed: Quantities, left: Quantities, titleOf: (id: string) => string): void {
  for (const id of new Set([...Object.keys(left), ...Object.keys(packed)])) {
    const [has, wants] = [packed[id] ?? 0, left[id] ?? 0];
    if (has === wants) {
      continue;
    }
    throw parcelError(
      "INVALID_DATA",
      has > wants ? "parcel_items_exceeded" : "parcel_items_missing",
      `${titleOf(id)}: ${has} embalado(s) de ${wants}. Cada item vai em uma encomenda, uma vez só.`,
    );
  }
}
