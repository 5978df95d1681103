import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { withoutLocation } from "./errors";

/** A place where an inventory item is kept, and who sells from it. */
type Level = {
  location_id: string;
  stocked_quantity?: BigNumberInput | null;
  reserved_quantity?: BigNumberInput | null;
  stock_locations?: { id: string; sales_channels?: ({ id: string } | null)[] | null }[] | null;
};

/** A line that goes out, with what its variant is made of and where that is kept. */
export type StockedLine = {
  id: string;
  title?: string | null;
  product_title?: string | null;
  variant_title?: string | null;
  variant?: {
    manage_inventory?: boolean | null;
    allow_backorder?: boolean | null;
    inventory_items?:
      | {
          inventory_item_id: string;
          required_quantity: BigNumberInput;
          inventory?: { location_levels?: Level[] | null } | null;
        }[]
      | null;
  } | null;
};

/** How many of a line go out, and at what price each where that is not the line's own (reais). */
export type Piece = { id: string; quantity: BigNumberInput; unit_price?: BigNumberInput };

/** What a line asks of one inventory item, and where it is taken from. */
export type Demand = {
  line_item_id: string;
  inventory_item_id: string;
  location_id: string;
  quantity: BigNumberInput;
  allow_backorder: boolean;
};

/** What staff calls a line. */
export function lineName({ product_title, title, variant_title }: StockedLine): string {
  const name = product_title || title || "Item";
  return variant_title && variant_title !== name ? `${name}, ${variant_title}` : name;
}

/** Places that the channel sells from; the one that has enough for all of it first. */
function placeFor(levels: readonly Level[], channelId: string | null, wanted: BigNumberInput) {
  const ours = levels.filter(({ stock_locations: locations }) =>
    (locations ?? []).some(
      ({ sales_channels: channels }) =>
        channelId === null || (channels ?? []).some((channel) => channel?.id === channelId),
    ),
  );
  const left = ({ stocked_quantity: stocked, reserved_quantity: reserved }: Level) =>
    MathBN.sub(stocked ?? 0, reserved ?? 0);
  return ours.find((level) => MathBN.gte(left(level), wanted)) ?? ours[0];
}

/**
 * What the lines ask of the stock, a kit's parts each for itself. What is sold without stock keeping asks nothing.
 *
 * @param channelId of the order; null where it has none, which sells from everywhere
 * @throws MedusaError `item_without_location`
 */
export function demandOf(
  lines: readonly StockedLine[],
  pieces: readonly Piece[],
  channelId: string | null,
): Demand[] {
  const known = new Map(lines.map((line) => [line.id, line]));
  const asked = pieces.flatMap(({ id, quantity }) => {
    const line = known.get(id);
    const parts = line?.variant?.manage_inventory ? (line.variant.inventory_items ?? []) : [];
    return line
      ? parts.map((part) => ({ line, part, quantity: MathBN.mult(part.required_quantity, quantity) }))
      : [];
  });
  const sums = new Map<string, BigNumberInput>();
  for (const { part, quantity } of asked) {
    sums.set(part.inventory_item_id, MathBN.add(sums.get(part.inventory_item_id) ?? 0, quantity));
  }
  return asked.map(({ line, part, quantity }) => {
    const levels = part.inventory?.location_levels ?? [];
    const place = placeFor(levels, channelId, sums.get(part.inventory_item_id) ?? 0);
    if (!place) {
      throw withoutLocation(lineName(line));
    }
    return {
      line_item_id: line.id,
      inventory_item_id: part.inventory_item_id,
      location_id: place.location_id,
      quantity,
      allow_backorder: line.variant?.allow_backorder === true,
    };
  });
}
