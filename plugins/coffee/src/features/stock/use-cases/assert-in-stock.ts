import type { MedusaContainer } from "@medusajs/framework/types";
import { outOfStock } from "../domain/errors";
import { findShortages } from "../domain/shortages";
import type { Shortage, StockCart } from "../domain/types";
import { namesOfItems } from "../read/item-names";
import { findOversold } from "../read/oversold";

/**
 * Keeps a cart from becoming an order of more than there is, all its lines summed. Fit for core's hook
 * `completeCartWorkflow.hooks.validate`; a cart that has an order already is not for it, since that order's own
 * reservations would count against it.
 *
 * @throws MedusaError `insufficient_inventory` naming each product and what is left of it
 */
export async function assertCartInStock(container: MedusaContainer, cart: StockCart): Promise<void> {
  await refuse(container, findShortages(cart));
}

/**
 * Looks again once core has reserved, before the payment is authorised: another cart may have taken the same units
 * between the two, and core compares its lines one by one with what was there before them.
 *
 * @throws MedusaError `insufficient_inventory` naming each product and what was left of it
 */
export async function assertReservationsInStock(container: MedusaContainer, cartId: string): Promise<void> {
  await refuse(container, await findOversold(container, cartId));
}

async function refuse(container: MedusaContainer, shortages: Shortage[]): Promise<void> {
  if (!shortages.length) {
    return;
  }
  const ids = shortages.map(({ inventory_item_id: id }) => id);
  const names = await namesOfItems(container, ids);
  throw outOfStock(
    shortages.map(({ inventory_item_id: id, wanted, left }) => ({ name: names.get(id) ?? id, wanted, left })),
  );
}
