import type { CoffeeProfileInput } from "@mestres/coffee/lib/coffee";

import type { CategoryHandle, CollectionHandle } from "./taxonomy";

/** One coffee of the seed. */
export type SeedCoffee = {
  handle: string;
  /** Starts the SKUs of its variants. */
  code: string;
  title: string;
  subtitle: string;
  description: string;
  category: CategoryHandle;
  collection: CollectionHandle;
  /** Price of 250 g in centavos; bigger bags follow from it. */
  price250: number;
  /** A small lot: little stock, and the 1 kg bag is sold out. */
  microlot?: boolean;
  profile: CoffeeProfileInput;
};
