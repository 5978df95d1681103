import type { PackableItem } from "./types";

/** An item with the price of one piece, in centavos; 0 where nobody has said it. */
export type PricedItem = {
  unitPrice: number;
} & PackableItem;
