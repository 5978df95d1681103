import { createClient } from "@mestres/testing/app/client";
import { measureReconciliation } from "./payments-reconciliation.ts";
import { measureWebhooks } from "./payments-webhooks.ts";
import { pixCounter, placeOrder, type PaymentSession } from "./purchase.ts";
import { atMost, machine, progress, type Report } from "./report.ts";
import { startOurs } from "./shops.ts";
import { withWorkplace } from "./workplace.ts";

/** Orders paid at a steady pace, and orders paid all at once. */
const PACED_ORDERS = 200;
const BURST_ORDERS = 100;
const PER_SECOND = 20;
const BUYERS = 5;

/**
 * What happens to money after it left the payer's bank: from a webhook's arrival to the captured order, at 20
 * distinct orders a second and all at once; and the job that asks the PSP about 10,000 open charges.
 */
export function payments(): Promise<Report> {
  return withWorkplace(async (place) => {
    const facts = machine();
    const shop = await startOurs(place);
    const sandbox = createClient(shop.sandboxUrl ?? "");
    const counter = pixCounter(shop);
    progress(`placing ${PACED_ORDERS + BURST_ORDERS} orders`);
    const unpaid: PaymentSession[] = [];
    let turn = 0;
    const buyer = async () => {
      while (turn < PACED_ORDERS + BURST_ORDERS) {
        unpaid.push((await placeOrder(counter, turn++)).session);
      }
    };
    await Promise.all(Array.from({ length: BUYERS }, buyer));
    await shop.idle();

    progress(`${PER_SECOND} payments a second`);
    const paced = await measureWebhooks(shop, sandbox, unpaid.slice(0, PACED_ORDERS), PER_SECOND);
    await shop.idle();
    progress("payments all at once");
    const burst = await measureWebhooks(shop, sandbox, unpaid.slice(PACED_ORDERS));
    await shop.idle();
    const reconciliation = await measureReconciliation(shop);
    return {
      name: "payments",
      machine: facts,
      figures: { paced: { per_second: PER_SECOND, ...paced }, burst, reconciliation },
      targets: [
        atMost(`ms from webhook to captured, p95 at ${PER_SECOND} a second`, 1000, paced.p95_ms),
        atMost("orders not captured", 0, paced.missing + burst.missing),
        atMost("seconds of the job over 10,000 open charges", 300, reconciliation.seconds),
        atMost("charges the job left out", 0, reconciliation.left),
        // What it holds is a page; garbage may wait for its collector.
        atMost("MB the job added at its peak", 256, reconciliation.peak_mb - reconciliation.before_mb),
      ],
    };
  });
}
