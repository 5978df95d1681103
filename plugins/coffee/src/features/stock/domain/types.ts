/** A quantity as core gives it: a number, or decimal text where a module keeps more digits. */
export type Quantity = number | string | { value: string | number };

type OneOrMany<T> = T | (T | null)[] | null;

/** What is in one stock location of an inventory item. */
export type StockLevel = {
  location_id: string;
  stocked_quantity?: Quantity | null;
  reserved_quantity?: Quantity | null;
  raw_stocked_quantity?: Quantity | null;
  raw_reserved_quantity?: Quantity | null;
  stock_locations?: OneOrMany<{ id: string; sales_channels?: OneOrMany<{ id: string }> }>;
};

/** One inventory item that a variant is made of: a kit has several, or one more than once. */
export type StockPart = {
  inventory_item_id: string;
  required_quantity: Quantity;
  inventory?: { location_levels?: (StockLevel | null)[] | null } | null;
};

export type StockVariant = {
  id: string;
  manage_inventory?: boolean | null;
  allow_backorder?: boolean | null;
  inventory_items?: (StockPart | null)[] | null;
};

/** What the check needs of a cart; core's completion reads all of it. */
export type StockCart = {
  id: string;
  sales_channel_id?: string | null;
  items?:
    | ({ id: string; variant_id?: string | null; quantity: Quantity; variant?: StockVariant | null } | null)[]
    | null;
};

/** An inventory item that a cart asks more of than one location has; quantities as decimal text. */
export type Shortage = {
  inventory_item_id: string;
  location_id: string;
  /** What all lines together ask for, in units of the item. */
  wanted: string;
  /** What is left for this cart, never negative. */
  left: string;
};
