/** One order line to be packed. Grams and centimetres of one piece; null where the catalogue has no value. */
export type PackableItem = {
  /** Line item or variant; names the piece in the parcels. */
  id?: string;
  title?: string;
  quantity: number;
  weight: number | null;
  length: number | null;
  width: number | null;
  height: number | null;
};

/** A box that the store has. Whole centimetres and grams. */
export type ShippingBox = {
  id: string;
  name: string;
  /** Inside. */
  length: number;
  width: number;
  height: number;
  outer_length: number;
  outer_width: number;
  outer_height: number;
  /** The empty box with its filling and tape. */
  empty_grams: number;
  /** The heaviest content that it carries. */
  max_grams: number;
  /** Centavos. */
  cost: number;
  active: boolean;
};

/** Three sides, the longest first. */
export type Sides = [number, number, number];

/** What a service takes as one parcel: grams of the closed parcel, centimetres of its outside. */
export type ServiceLimits = {
  maxGrams: number;
  /** Smaller parcels travel as if they had these. */
  minSides: Readonly<Sides>;
  maxSides: Readonly<Sides>;
  /** Of the three sides together. */
  maxSum: number;
};

export type PackingRules = {
  /** Weight of box and filling where the store has no box for it, in grams. */
  packagingGrams: number;
  /** Weight of an item that has none, in grams. */
  defaultItemGrams: number;
};

/** What of a line travels in a parcel; `weight` is grams of one piece. */
export type PackedItem = {
  id: string;
  title?: string;
  quantity: number;
  weight: number;
};

/** A closed parcel: whole grams and whole centimetres of its outside, the longest side first. */
export type PackedParcel = {
  /** Null where no box of the store serves and one near to a cube is assumed. */
  box: { id: string; name: string } | null;
  grams: number;
  length: number;
  width: number;
  height: number;
  items: PackedItem[];
};
