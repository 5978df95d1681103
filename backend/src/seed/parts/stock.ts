import type { MedusaContainer } from "@medusajs/framework/types";
import { createInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows";

import { COFFEES } from "../data/coffees";
import { variantsFor } from "../data/variants";
import { find } from "./find";

/** Puts every bag and box on the roastery's shelf; counted ones keep their count. */
export async function ensureStock(container: MedusaContainer, locationId: string): Promise<void> {
  const quantities = new Map(
    COFFEES.flatMap(variantsFor).map(({ sku, stock }): [string, number] => [sku, stock]),
  );
  const items = await find<{ id: string; sku: string; location_levels?: { location_id: string }[] }>(
    container,
    "inventory_item",
    ["id", "sku", "location_levels.location_id"],
    { sku: [...quantities.keys()] },
  );
  const levels = items
    .filter(({ location_levels }) => !location_levels?.some((level) => level.location_id === locationId))
    .map(({ id, sku }) => ({
      inventory_item_id: id,
      location_id: locationId,
      stocked_quantity: quantities.get(sku) ?? 0,
    }));
  if (!levels.length) {
    return;
  }
  await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels: levels } });
}
