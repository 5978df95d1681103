import inventory from "@medusajs/medusa/inventory";
import { summedDemand } from "../workflows/core-stock-demand";

const of = (quantity: number | undefined, more: object = {}) => ({
  inventory_item_id: "iitem_1",
  location_id: "sloc_1",
  quantity,
  ...more,
});
const sums = (demands: Parameters<typeof summedDemand>[0]) =>
  summedDemand(demands).map(({ inventory_item_id: item, location_id: place, quantity }) => [
    item,
    place,
    Number(quantity),
  ]);

it("sums what is asked of one item at one place", () => {
  expect(
    sums([of(2), of(3), of(1, { location_id: "sloc_2" }), of(4, { inventory_item_id: "iitem_2" })]),
  ).toEqual([
    ["iitem_1", "sloc_1", 5],
    ["iitem_1", "sloc_2", 1],
    ["iitem_2", "sloc_1", 4],
  ]);
});

it("leaves out what needs no stock: nothing, less than before, or sold on order", () => {
  expect(sums([of(0), of(undefined), of(7, { allow_backorder: true })])).toEqual([]);
  expect(sums([of(7, { allow_backorder: true }), of(1)])).toEqual([["iitem_1", "sloc_1", 1]]);
});

it("stands in core's inventory module", async () => {
  const { service } = inventory as unknown as {
    service: { prototype: { ensureInventoryLevels(...given: unknown[]): Promise<object[]> } };
  };
  const level = { id: "ilev_1", inventory_item_id: "iitem_1", location_id: "sloc_1", available_quantity: 3 };
  const module = { inventoryLevelService_: { list: () => Promise.resolve([level]) } };
  const ensure = (...demands: object[]) =>
    service.prototype.ensureInventoryLevels.call(module, demands, { validateQuantityAtLocation: true });
  await expect(ensure(of(2), of(1))).resolves.toEqual([level]);
  await expect(ensure(of(2), of(2))).rejects.toThrow(/Not enough stock/);
  level.available_quantity = -3;
  await expect(ensure(of(0))).resolves.toEqual([level]);
});
