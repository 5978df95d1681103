import { adminOf } from "./admin-api.ts";
import { pixCounter, plainCounter } from "./purchase.ts";
import { atMost, machine, median, progress, round, type Report } from "./report.ts";
import { shop, type PurchaseFigures } from "./shoppers.ts";
import { startOurs, startPlain } from "./shops.ts";
import { withWorkplace } from "./workplace.ts";

const SHOPPERS = 10;
const ROUNDS = 3;
/** Orders a turn: counted, not timed, since a turn of seconds ends in the middle of a wave of shoppers. */
const ORDERS = 50;
const WARM_UP_ORDERS = 20;

/**
 * Carts to paid orders at 10 parallel shoppers: plain Medusa with its system payment, captured by hand, and ours
 * with PIX end to end (charge at the PSP, payment at the bank, webhook, capture), in turns.
 */
export function checkout(): Promise<Report> {
  return withWorkplace(async (place) => {
    const facts = machine();
    const plain = await startPlain(place);
    const ours = await startOurs(place);
    const counters = { plain: plainCounter(plain, await adminOf(plain)), ours: pixCounter(ours) };
    const runs: Record<keyof typeof counters, PurchaseFigures[]> = { plain: [], ours: [] };
    for (let turn = 0; turn <= ROUNDS; turn += 1) {
      for (const name of ["plain", "ours"] as const) {
        // The first turn only warms both.
        const orders = turn === 0 ? WARM_UP_ORDERS : ORDERS;
        await Promise.all([plain.idle(), ours.idle()]);
        const figures = await shop(counters[name], {
          shoppers: SHOPPERS,
          from: turn * 100_000,
          // Who is at the counter when the number is reached finishes too.
          enough: (done) => done > orders - SHOPPERS,
        });
        progress(
          `${turn === 0 ? "warm-up" : `round ${turn} of ${ROUNDS}`}: ${name} ${JSON.stringify(figures)}`,
        );
        if (turn > 0) {
          runs[name].push(figures);
        }
      }
    }
    const rate = (name: keyof typeof runs) => median(runs[name].map((run) => run.orders_per_second));
    const failed = [...runs.plain, ...runs.ours].reduce((sum, run) => sum + run.failed, 0);
    const perOrder = rate("ours") > 0 ? round(rate("plain") / rate("ours")) : null;
    return {
      name: "checkout",
      machine: facts,
      figures: {
        shoppers: SHOPPERS,
        plain_orders_per_second: rate("plain"),
        ours_orders_per_second: rate("ours"),
        plain_median_ms: median(runs.plain.map((run) => run.median_ms)),
        ours_median_ms: median(runs.ours.map((run) => run.median_ms)),
        plain_resident_mb: plain.residentMb(),
        ours_resident_mb: ours.residentMb(),
        runs,
      },
      targets: [
        atMost("time per paid order, ours / plain", 1.3, perOrder),
        atMost("failed purchases", 0, failed),
      ],
    };
  });
}
