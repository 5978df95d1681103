import { MathBN } from "@medusajs/framework/utils";
import type { Quantity, Shortage, StockCart, StockLevel, StockPart, StockVariant } from "./types";

type Amount = ReturnType<typeof MathBN.convert>;
/** What is available of each item: location → amount. */
type Available = Map<string, Map<string, Amount>>;

/**
 * Where a cart asks for more than there is: the demand of all its lines is summed per inventory item and stock
 * location, kits by what they are made of. Core compares each line alone with the stock, so that two lines of the same
 * bag, or a bag and a kit that holds it, pass one by one.
 *
 * The location of a line is the one that core reserves at: the first of the sales channel that can serve the whole line.
 * Lines of variants without managed stock, and those that may be sold without stock, ask for nothing.
 */
export function findShortages(cart: StockCart): Shortage[] {
  const lines = (cart.items ?? []).flatMap((item) =>
    item?.variant ? [{ ...item, variant: item.variant }] : [],
  );
  const managed = lines.filter(({ variant }) => variant.manage_inventory && !variant.allow_backorder);
  const locations = locationsOf(
    lines.map(({ variant }) => variant),
    cart.sales_channel_id,
  );
  const available = availability(lines.map(({ variant }) => variant));
  const wanted = new Map<string, { item: string; location: string; amount: Amount }>();
  for (const { variant, quantity } of managed) {
    for (const part of partsOf(variant)) {
      const item = part.inventory_item_id;
      const amount = MathBN.mult(quantity, part.required_quantity);
      const location = locationFor(locations, available.get(item), amount);
      const key = JSON.stringify([item, location]);
      const before = wanted.get(key)?.amount ?? 0;
      wanted.set(key, { item, location, amount: MathBN.add(before, amount) });
    }
  }
  return [...wanted.values()].flatMap(({ item, location, amount }) => {
    const left = available.get(item)?.get(location) ?? MathBN.convert(0);
    return MathBN.gt(amount, left) ? [shortage(item, location, amount, left)] : [];
  });
}

/** The first location that has the whole amount, else the first that keeps the item at all, else the first. */
function locationFor(locations: string[], levels: Map<string, Amount> | undefined, amount: Amount): string {
  const enough = locations.find((id) => {
    const there = levels?.get(id);
    return there !== undefined && MathBN.gte(there, amount);
  });
  return enough ?? locations.find((id) => levels?.has(id)) ?? locations[0] ?? "";
}

/** The sales channel's stock locations in core's order: as they appear in what was read. */
function locationsOf(variants: StockVariant[], salesChannelId: string | null | undefined): string[] {
  const levels = variants.flatMap(partsOf).flatMap(levelsOf);
  return unique(
    levels
      .flatMap(({ stock_locations: locations }) => many(locations))
      .filter(
        ({ sales_channels: channels }) =>
          !salesChannelId || many(channels).some(({ id }) => id === salesChannelId),
      )
      .map(({ id }) => id),
  );
}

function availability(variants: StockVariant[]): Available {
  const available: Available = new Map();
  for (const part of variants.flatMap(partsOf)) {
    const ofItem = available.get(part.inventory_item_id) ?? new Map<string, Amount>();
    for (const level of levelsOf(part)) {
      const stocked = amountOf(level.raw_stocked_quantity ?? level.stocked_quantity);
      const reserved = amountOf(level.raw_reserved_quantity ?? level.reserved_quantity);
      ofItem.set(level.location_id, MathBN.sub(stocked, reserved));
    }
    available.set(part.inventory_item_id, ofItem);
  }
  return available;
}

const shortage = (item: string, location: string, wanted: Amount, left: Amount): Shortage => ({
  inventory_item_id: item,
  location_id: location,
  wanted: wanted.toFixed(),
  left: MathBN.max(left, 0).toFixed(),
});

const amountOf = (quantity: Quantity | null | undefined): Amount => MathBN.convert(quantity ?? 0);
const partsOf = (variant: StockVariant): StockPart[] => many(variant.inventory_items);
const levelsOf = (part: StockPart): StockLevel[] => many(part.inventory?.location_levels);
const unique = (ids: string[]): string[] => [...new Set(ids)];

function many<T>(value: T | (T | null)[] | null | undefined): T[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (one): one is T => one !== null && one !== undefined,
  );
}
