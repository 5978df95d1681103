import type { SeedCoffee } from "../coffee-data";
import { FAR_COFFEES } from "./far-origins";
import { DRIP_COFFEES } from "./gifts";
import { HOUSE_COFFEES } from "./house";
import { MINAS_COFFEES } from "./minas";
import { MOUNTAIN_COFFEES } from "./mountains";

export { KIT, KIT_CODES } from "./gifts";

/** Every coffee sold in bags or boxes of its own; the kit is made of some of them. */
export const COFFEES: SeedCoffee[] = [
  ...MOUNTAIN_COFFEES,
  ...MINAS_COFFEES,
  ...FAR_COFFEES,
  ...HOUSE_COFFEES,
  ...DRIP_COFFEES,
];
