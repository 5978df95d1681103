import { expireOrders, waitUntil, type ExpiryQueue, type ExpiryTurn } from "../expiry/queue";

const NOW = new Date("2026-11-29T12:00:00Z");
const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

it("waits until an order's time, no longer than a quarter of an hour at once", () => {
  expect(waitUntil(inMinutes(4), NOW)).toEqual(inMinutes(4));
  expect(waitUntil(inMinutes(90), NOW)).toEqual(inMinutes(15));
  expect(waitUntil(null, NOW)).toEqual(inMinutes(15));
  // It is over and waits for something else: a PIX that is open, a case.
  expect(waitUntil(inMinutes(-1), NOW)).toEqual(inMinutes(15));
});

it("looks at each order once, and tells apart what failed from what waits", async () => {
  const pages = [
    [
      { order_id: "poison", expiry_attempts: 3 },
      { order_id: "poison", expiry_attempts: 1 },
      { order_id: "waits", expiry_attempts: 1 },
      { order_id: "healthy", expiry_attempts: 1 },
      { order_id: null, expiry_attempts: 1 },
    ],
    [{ order_id: "last", expiry_attempts: 1 }],
  ];
  const tried: string[] = [];
  const postponed: ExpiryTurn[] = [];
  const warnings: string[] = [];
  const queue: ExpiryQueue = {
    claim: async () => pages.shift() ?? [],
    expire: async (orderId) => {
      tried.push(orderId);
      if (orderId === "poison") {
        throw new RangeError("não dá");
      }
      return orderId === "waits" ? { until: null } : "done";
    },
    postpone: async (orders) => void postponed.push(...orders),
  };
  const began = Date.now();
  await expireOrders(queue, { warn: (text: string) => void warnings.push(text) }, 5);
  expect(tried.sort()).toEqual(["healthy", "last", "poison", "waits"]);
  expect(warnings).toEqual([expect.stringMatching(/poison.*não dá/)]);
  const turn = (id: string) => postponed.find(({ order_id: order }) => order === id)!;
  expect(postponed).toHaveLength(2);
  expect(turn("waits").waits).toBe(true);
  expect(turn("poison").waits).toBe(false);
  // The third attempt failed: four minutes.
  expect(Math.round((turn("poison").at.getTime() - began) / 60_000)).toBe(4);
});
