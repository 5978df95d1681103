import type { OrderLine } from "./freight-orders.ts";
import { largeOrders, mixedOrders } from "./freight-orders.ts";
import { percentile, progress, round } from "./report.ts";

const ORDERS = 1_000;
const WARM_UP = 200;
/** PAC and SEDEX. */
const LIMITS = {
  maxGrams: 30_000,
  minSides: [16, 11, 2] as [number, number, number],
  maxSides: [100, 100, 100] as [number, number, number],
  maxSum: 200,
};
const RULES = { packagingGrams: 100, defaultItemGrams: 500 };

export type PackingFigures = {
  orders: number;
  median_ms: number;
  p95_ms: number;
  slowest_ms: number;
  parcels: number;
  baseline_parcels: number;
  /** Orders that first-fit decreasing packs in fewer parcels than we do. */
  worse: number;
  better: number;
  /** One order each, milliseconds. */
  large_ms: Record<string, number>;
};

/**
 * Packs mixed orders into the usual boxes, and the same orders by first-fit decreasing: the bulkiest piece first, each
 * into the first parcel that takes it, the largest box for a new one.
 */
export async function measurePacking(): Promise<PackingFigures> {
  progress(`packing ${ORDERS} mixed orders`);
  // The algorithm is no part of what the plugin offers to others: its source is measured.
  const { packOrder } = await import("../../plugins/correios/src/features/packing/domain/pack-order");
  const { firstFit } = await import("../../plugins/correios/src/features/packing/domain/first-fit");
  const { countsOf, pieceGroupsOf } =
    await import("../../plugins/correios/src/features/packing/domain/piece-groups");
  const { largestBoxes, usableBoxes } =
    await import("../../plugins/correios/src/features/packing/domain/usable-boxes");
  const { SUGGESTED_BOXES } = await import("../../plugins/correios/src/features/boxes/domain/suggested");

  const boxes = SUGGESTED_BOXES.map((box) => ({ ...box, id: box.name }));
  const ours = (order: OrderLine[]) => packOrder(order, boxes, LIMITS, RULES).length;
  const baseline = (order: OrderLine[]) => {
    const groups = pieceGroupsOf(order, RULES);
    return firstFit(largestBoxes(usableBoxes(boxes, LIMITS)), groups, countsOf(groups)).length;
  };
  for (const order of mixedOrders(WARM_UP, 1)) {
    ours(order);
  }
  const timed = (order: OrderLine[]) => {
    const began = performance.now();
    const parcels = ours(order);
    return { parcels, ms: performance.now() - began };
  };
  const orders = mixedOrders(ORDERS);
  const runs = orders.map(timed);
  const theirs = orders.map(baseline);
  const times = runs.map(({ ms }) => ms);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    orders: ORDERS,
    median_ms: round(percentile(times, 50)),
    p95_ms: round(percentile(times, 95)),
    slowest_ms: round(Math.max(...times)),
    parcels: sum(runs.map(({ parcels }) => parcels)),
    baseline_parcels: sum(theirs),
    worse: runs.filter(({ parcels }, index) => parcels > (theirs[index] ?? 0)).length,
    better: runs.filter(({ parcels }, index) => parcels < (theirs[index] ?? 0)).length,
    large_ms: Object.fromEntries(
      Object.entries(largeOrders).map(([name, order]) => [name, round(timed(order).ms)]),
    ),
  };
}
