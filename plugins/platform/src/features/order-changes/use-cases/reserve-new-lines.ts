import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules, ReservationItemWorkflowEvents } from "@medusajs/framework/utils";
import { errorText } from "../../../lib/error-text";
import { demandOf, lineName, type Demand, type StockedLine } from "../domain/demand";
import { tooLittleInStock, type Shortage } from "../domain/errors";
import { piecesOf, readOpenChange, type ChangeOf } from "../read/open-change";
import { readChannel, readStockedLines } from "../read/stocked-lines";

/** What was reserved, so that it can be let go. */
export type Reserved = { ids: string[]; inventoryItemIds: string[] };

const NOTHING: Reserved = { ids: [], inventoryItemIds: [] };

/** What core's inventory module says when a reservation asks for more than there is (2.21.2). */
const TOO_LITTLE = /^Not enough stock available/;

/**
 * Reserves what a change to an order sends out, once: what one of its lines has reserved already stays as it is.
 *
 * @param eventGroupId of the workflow, whose end tells others of the reservations
 * @throws MedusaError `insufficient_inventory` naming each item, or `item_without_location`; nothing is reserved then
 */
export async function reserveNewLines(
  container: MedusaContainer,
  of: ChangeOf,
  eventGroupId?: string,
): Promise<Reserved> {
  const change = await readOpenChange(container, of);
  const pieces = change ? piecesOf(change, "ITEM_ADD") : [];
  if (!change || !pieces.length) {
    return NOTHING;
  }
  const lines = await readStockedLines(
    container,
    pieces.map(({ id }) => id),
  );
  const demands = demandOf(lines, pieces, await readChannel(container, change.order_id));
  if (!demands.length) {
    return NOTHING;
  }
  const inventoryItemIds = itemsOf(demands);
  const ids = await container
    .resolve(Modules.LOCKING)
    .execute(inventoryItemIds, () => reserve(container.resolve(Modules.INVENTORY), demands, lines));
  await announce(container, change.order_id, ids, eventGroupId);
  return { ids, inventoryItemIds };
}

/** Lets go what was reserved. Safe to repeat. */
export async function letGo(container: MedusaContainer, { ids, inventoryItemIds }: Reserved): Promise<void> {
  if (ids.length) {
    const inventory = container.resolve(Modules.INVENTORY);
    await container
      .resolve(Modules.LOCKING)
      .execute(inventoryItemIds, () => inventory.deleteReservationItems(ids));
  }
}

const itemsOf = (demands: readonly Demand[]): string[] =>
  [...new Set(demands.map(({ inventory_item_id: id }) => id))].sort();

async function reserve(
  inventory: IInventoryService,
  demands: readonly Demand[],
  lines: readonly StockedLine[],
): Promise<string[]> {
  const known = await inventory.listReservationItems(
    { line_item_id: demands.map(({ line_item_id: id }) => id) },
    { select: ["id", "line_item_id", "inventory_item_id"], take: null as unknown as number },
  );
  const has = new Set(known.map((one) => `${one.line_item_id} ${one.inventory_item_id}`));
  const open = demands.filter((one) => !has.has(`${one.line_item_id} ${one.inventory_item_id}`));
  if (!open.length) {
    return [];
  }
  try {
    const created = await inventory.createReservationItems(open);
    return created.map(({ id }) => id);
  } catch (error) {
    if (TOO_LITTLE.test(errorText(error))) {
      throw tooLittleInStock(await shortagesOf(inventory, open, lines));
    }
    throw error;
  }
}

async function shortagesOf(
  inventory: IInventoryService,
  demands: readonly Demand[],
  lines: readonly StockedLine[],
): Promise<Shortage[]> {
  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: itemsOf(demands) },
    { take: null as unknown as number },
  );
  const names = new Map(lines.map((line) => [line.id, lineName(line)]));
  return itemsOf(demands).flatMap((itemId) => {
    const [first, ...others] = demands.filter(
      (one) => one.inventory_item_id === itemId && !one.allow_backorder,
    );
    const level = levels.find(
      (one) => one.inventory_item_id === itemId && one.location_id === first?.location_id,
    );
    if (!first) {
      return [];
    }
    const wanted = others.reduce(
      (sum, { quantity }) => MathBN.add(sum, quantity),
      MathBN.convert(first.quantity),
    );
    const left = MathBN.sub(level?.stocked_quantity ?? 0, level?.reserved_quantity ?? 0);
    return MathBN.gt(wanted, left)
      ? [{ name: names.get(first.line_item_id) ?? "Item", wanted: wanted.toString(), left: left.toString() }]
      : [];
  });
}

async function announce(
  container: MedusaContainer,
  orderId: string,
  ids: readonly string[],
  eventGroupId: string | undefined,
): Promise<void> {
  if (ids.length) {
    await container.resolve(Modules.EVENT_BUS).emit(
      ids.map((id) => ({
        name: ReservationItemWorkflowEvents.CREATED,
        data: { id, order_id: orderId },
        ...(eventGroupId && { metadata: { eventGroupId } }),
      })),
    );
  }
}
