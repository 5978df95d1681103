import { assumeBox, assumeBoxes } from "./assumed-box";
import { packIntoBoxes } from "./boxed";
import { PackingError } from "./errors";
import { countsOf, createDealer, gramsOf, pieceGroupsOf, MM, type PieceGroup } from "./piece-groups";
import type {
  PackableItem,
  PackedItem,
  PackedParcel,
  PackingRules,
  ServiceLimits,
  ShippingBox,
  Sides,
} from "./types";
import { holdsOne, usableBoxes, type UsableBox } from "./usable-boxes";
import type { BoxedParcel } from "./boxed-parcel";

/**
 * An order of more pieces is agreed upon with the shop, not quoted: anybody may ask for a quote, and packing takes time
 * in proportion.
 */
export const MAX_PIECES = 5_000;

/** A parcel and, where a box of the store was filled, the places in it (see `Block`). */
export type ArrangedParcel = {
  arranged: BoxedParcel | null;
} & PackedParcel;

function closed(
  box: PackedParcel["box"],
  grams: number,
  [length, width, height]: Sides,
  items: PackedItem[],
): PackedParcel {
  return { box, grams, length, width, height, items };
}

function overLimits({ sides, lines, grams }: PieceGroup, limits: ServiceLimits): PackingError {
  const item = lines[0]?.item;
  const size = sides.map((side) => (side / MM).toLocaleString("pt-BR")).join(" × ");
  const kilos = (weight: number) => `${(weight / 1000).toLocaleString("pt-BR")} kg`;
  return new PackingError(
    "freight_item_over_limits",
    `${item?.title ?? `O item ${item?.id}`} (${kilos(grams)}, ${size} cm) não cabe em uma encomenda deste serviço: ` +
      `até ${kilos(limits.maxGrams)} com a embalagem, ${limits.maxSides.join(" × ")} cm e ${limits.maxSum} cm na soma dos lados.`,
    item?.id,
  );
}

const tooMany = (pieces: number): PackingError =>
  new PackingError(
    "freight_over_limits",
    `A compra tem ${pieces.toLocaleString("pt-BR")} itens e o frete é calculado para até ` +
      `${MAX_PIECES.toLocaleString("pt-BR")}. Divida a compra ou fale com a loja.`,
  );

/** Which pieces go into boxes of the store; the others travel in boxes that are assumed. */
function fitsSome(kind: PieceGroup, boxes: readonly UsableBox[]): boolean {
  return boxes.some((box) => holdsOne(box, kind.sides, kind.grams));
}

/** As `packOrder`, with the places of the pieces. */
export function arrangeOrder(
  items: readonly PackableItem[],
  boxes: readonly ShippingBox[],
  limits: ServiceLimits,
  rules: PackingRules,
): ArrangedParcel[] {
  const kinds = pieceGroupsOf(items, rules);
  const counts = countsOf(kinds);
  const pieces = counts.reduce((sum, count) => sum + count, 0);
  if (pieces > MAX_PIECES) {
    throw tooMany(pieces);
  }
  const usable = usableBoxes(boxes, limits);
  for (const [index, kind] of kinds.entries()) {
    const one = counts.map((_, at) => Number(at === index));
    if (!fitsSome(kind, usable) && !assumeBox(kinds, one, limits, rules)) {
      throw overLimits(kind, limits);
    }
  }
  const split = kinds.map((kind, index) => (fitsSome(kind, usable) ? (counts[index] ?? 0) : 0));
  const rest = counts.map((count, index) => count - (split[index] ?? 0));
  const deal = createDealer(kinds);
  const boxed = split.some((count) => count > 0) ? packIntoBoxes(usable, kinds, split) : [];
  const assumed =
    boxed.length === 0 || rest.some((count) => count > 0) ? assumeBoxes(kinds, rest, limits, rules) : [];
  return [
    ...boxed.map((arranged): ArrangedParcel => {
      const { id, name, empty_grams } = arranged.box.box;
      const grams = Math.ceil(Number(gramsOf(kinds, arranged.counts).toFixed(3))) + empty_grams;
      return { ...closed({ id, name }, grams, arranged.box.outer, deal(arranged.counts)), arranged };
    }),
    ...assumed.map((box): ArrangedParcel => {
      return { ...closed(null, box.grams, box.outer, deal(box.counts)), arranged: null };
    }),
  ];
}

/**
 * Packs an order's lines into parcels that one service takes: as few as we find, then the least weight that is
 * charged, then the cheapest boxes. The same order always gives the same parcels. What fits no box of the store, or
 * everything where the store has none, travels in a box near to a cube that is assumed (`box` is null). Nothing to
 * pack gives one empty parcel of the smallest size.
 *
 * @throws PackingError `freight_item_over_limits` naming the piece that no parcel of the service takes;
 * `freight_over_limits` for more than `MAX_PIECES`
 */
export function packOrder(
  items: readonly PackableItem[],
  boxes: readonly ShippingBox[],
  limits: ServiceLimits,
  rules: PackingRules,
): PackedParcel[] {
  return arrangeOrder(items, boxes, limits, rules).map(({ arranged: _, ...parcel }) => parcel);
}
