import path from "node:path";
import { createClient, ok, type Client } from "@mestres/testing/app/client";
import { adminOf } from "./admin-api.ts";
import { cloneHere, npmStart, run, type StartedShop } from "./clone.ts";
import { demoCounter } from "./demo-counter.ts";
import { demoEnv } from "./demo-shop.ts";
import { plainCounter, type Counter } from "./purchase.ts";
import { atMost, machine, median, progress, round, type Report } from "./report.ts";
import { shop } from "./shoppers.ts";
import { startPlain } from "./shops.ts";
import { withWorkplace } from "./workplace.ts";

const ORDERS = Number(process.env.MESTRES_BENCH_ORDERS ?? 2000);
const SHOPPERS = 10;
/** Orders between two readings of memory. */
const STRIDE = 100;

/**
 * Seconds of the first and the second `npm start` in a clone after `npm ci`, and resident memory of each process:
 * idle, and while 2,000 orders are bought and paid; the backend's against plain Medusa's.
 */
export function start(): Promise<Report> {
  return withWorkplace(async (place) => {
    const facts = machine();
    const clone = await cloneHere(place);
    const env = await demoEnv(path.join(clone, ".data"));
    progress("npm ci");
    const install = await run(place, "npm-ci", "npm", ["ci", "--no-audit", "--no-fund"], clone, {
      ...process.env,
      ...env,
    });
    progress(`npm ci took ${round(install, 0)} s; first npm start`);
    const first = await npmStart(place, clone, env, "npm-start-1");
    await first.stop();
    progress(`${round(first.seconds, 1)} s; second npm start`);
    const second = await npmStart(place, clone, env, "npm-start-2");
    progress(`${round(second.seconds, 1)} s; memory`);
    const ours = await memoryOfOurs(second);
    await second.stop();
    const plainShop = await startPlain(place);
    const plain = await memoryOver(plainCounter(plainShop, await adminOf(plainShop)), () =>
      plainShop.residentMb(),
    );
    return {
      name: "start",
      machine: facts,
      figures: {
        npm_ci_s: round(install, 1),
        first_start_s: round(first.seconds, 1),
        second_start_s: round(second.seconds, 1),
        resident_mb_idle: ours.idle,
        resident_mb_after_checkout: ours.after,
        plain_resident_mb_idle: plain.idle,
        plain_resident_mb_after_checkout: plain.after,
        orders: ours.orders,
        backend_mb_during_orders: ours.samples,
        plain_mb_during_orders: plain.samples,
      },
      targets: [
        atMost("seconds of the second start", 30, round(second.seconds, 1)),
        atMost("backend's memory idle / plain's", 1.3, ratio(ours.idle.backend, plain.idle)),
        atMost("backend's memory after checkout / plain's", 1.3, ratio(ours.after.backend, plain.after)),
        // The last quarter against the second: by then everything is compiled and every cache is full.
        atMost(`backend's growth over ${ORDERS} orders, last quarter / second`, 1.05, growth(ours.samples)),
        atMost("failed purchases", 0, ours.failed + plain.failed),
      ],
    };
  });
}

async function memoryOfOurs(started: StartedShop) {
  const { demo } = started;
  const { email, password } = demo.admin;
  const { token } = await ok(
    createClient(demo.backend)<{ token: string }>("/auth/user/emailpass", { json: { email, password } }),
  );
  const adminApi: Client = createClient(demo.backend, { authorization: `Bearer ${token}` });
  const counter = await demoCounter(demo, adminApi);
  const idle = started.residentByProcess();
  const run = await memoryOver(counter, () => started.residentByProcess().backend ?? 0);
  return { ...run, idle, after: started.residentByProcess() };
}

async function memoryOver(counter: Counter, residentMb: () => number) {
  const idle = residentMb();
  const samples: number[] = [];
  let failed = 0;
  let bought = 0;
  for (let from = 0; from < ORDERS; from += STRIDE) {
    const figures = await shop(counter, {
      shoppers: SHOPPERS,
      from,
      enough: (done) => done >= STRIDE - SHOPPERS + 1,
    });
    bought += figures.orders;
    failed += figures.failed;
    samples.push(residentMb());
    progress(
      `${bought} orders, ${samples.at(-1)} MB${figures.first_failure ? `, ${figures.first_failure}` : ""}`,
    );
  }
  return { idle, after: residentMb(), samples, failed, orders: bought };
}

const ratio = (ours: number | undefined, plain: number) => (ours && plain ? round(ours / plain) : null);

function growth(samples: readonly number[]): number | null {
  const quarter = Math.floor(samples.length / 4);
  if (quarter === 0) {
    return null;
  }
  return round(median(samples.slice(-quarter)) / median(samples.slice(quarter, quarter * 2)), 3);
}
