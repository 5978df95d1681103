import { median, round } from "./report.ts";
import { purchase, type Counter } from "./purchase.ts";

export type PurchaseFigures = {
  orders: number;
  orders_per_second: number;
  median_ms: number;
  failed: number;
  /** What the first failure said. */
  first_failure?: string;
};

/**
 * Lets shoppers buy side by side, each beginning anew when paid, until `enough` says so.
 * @param from number of the first purchase, so that repeated runs use other variants and e-mails
 */
export async function shop(
  counter: Counter,
  options: { shoppers: number; from: number; enough: (orders: number) => boolean },
): Promise<PurchaseFigures> {
  const began = performance.now();
  const times: number[] = [];
  const failures: string[] = [];
  let turn = options.from;
  const shopper = async () => {
    while (!options.enough(times.length + failures.length)) {
      const start = performance.now();
      try {
        await purchase(counter, turn++);
        times.push(performance.now() - start);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: options.shoppers }, shopper));
  const seconds = (performance.now() - began) / 1000;
  return {
    orders: times.length,
    orders_per_second: round(times.length / seconds),
    median_ms: times.length === 0 ? 0 : round(median(times), 0),
    failed: failures.length,
    ...(failures[0] === undefined ? {} : { first_failure: failures[0].slice(0, 300) }),
  };
}
