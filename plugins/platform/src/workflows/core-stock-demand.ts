import type { BigNumberInput, Context } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import inventory from "@medusajs/medusa/inventory";

type Demand = {
  inventory_item_id: string;
  location_id: string;
  quantity?: BigNumberInput;
  allow_backorder?: boolean;
};
type EnsureLevels = (
  this: unknown,
  demands: Demand[],
  options?: { validateQuantityAtLocation?: boolean },
  context?: Context,
) => Promise<object[]>;

/**
 * What is asked of each inventory item at each place, in all. Left out is what may be sold without stock, and what asks
 * for nothing more than it has.
 */
export function summedDemand(demands: readonly Demand[]): Demand[] {
  const sums = new Map<string, Demand>();
  for (const demand of demands) {
    if (demand.allow_backorder || !MathBN.gt(demand.quantity ?? 0, 0)) {
      continue;
    }
    const key = `${demand.inventory_item_id} ${demand.location_id}`;
    sums.set(key, { ...demand, quantity: MathBN.add(sums.get(key)?.quantity ?? 0, demand.quantity ?? 0) });
  }
  return [...sums.values()];
}

/*
 * Core's inventory module (2.21.2) compares each reservation with the stock by itself: two lines of an edit, an exchange
 * or a draft order that draw on one item pass together where either fits. And it refuses a reservation that becomes
 * smaller while the item's stock is all reserved: a parcel of 3 out of an order of the last 4 takes 3 from the stock
 * before it takes them from the reservation. Here demand is summed, and what becomes smaller needs no stock
 * (medusajs/medusa pull request 14885). Loaded with the workflows, which every process runs.
 */
const service = (inventory as unknown as { service: { prototype: { ensureInventoryLevels: EnsureLevels } } })
  .service.prototype;
const ensureLevels = service.ensureInventoryLevels;

service.ensureInventoryLevels = async function (demands, options = {}, context) {
  const demand = options.validateQuantityAtLocation ? summedDemand(demands) : [];
  if (demand.length) {
    await ensureLevels.call(this, demand, options, context);
  }
  return ensureLevels.call(this, demands, { ...options, validateQuantityAtLocation: false }, context);
};
