import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { eachLimit } from "./charges/each-limit";
import { NEXT_RUN_MS } from "./check-schedule";

/** Charges in memory at a time. */
const PAGE = 200;
const CONCURRENCY = 8;
/** Nobody else looks at a claimed charge for so long; a process that dies gives it back then. */
const LEASE_SECONDS = 300;
const MAX_OUTAGES = 20;

/** What a sweep needs of the charges it goes through. */
export type DueCharges<Charge, Next> = {
  /** Takes charges that are due, for this process alone while the lease lasts. None: all is done. */
  claim: (limit: number, leaseSeconds: number) => Promise<Charge[]>;
  /** Asks the provider. @returns when to ask again; undefined when that is written already */
  check: (charge: Charge) => Promise<Next | undefined>;
  /** A charge that is to be asked about again at that time. */
  later: (charge: Charge, at: Date) => Next;
  /** Writes when charges are asked about next, a page at once. */
  schedule: (next: Next[]) => Promise<void>;
  /** Told of each charge whose check failed; it is due again at the next run. */
  failed: (charge: Charge, error: Error) => void;
};

/**
 * Goes through the charges that are due, page after page, until none is left or
 * the time is over. A provider that is down ends the run: the rest waits for
 * the next.
 *
 * @returns how many were checked
 */
export async function sweepDue<Charge, Next>(
  { claim, check, later, schedule, failed }: DueCharges<Charge, Next>,
  budgetSeconds: number,
): Promise<number> {
  const until = Date.now() + budgetSeconds * 1000;
  let checked = 0;
  let outages = 0;
  while (Date.now() < until && outages < MAX_OUTAGES) {
    const page = await claim(PAGE, LEASE_SECONDS);
    if (!page.length) {
      break;
    }
    const next: Next[] = [];
    await eachLimit(page, CONCURRENCY, async (charge) => {
      try {
        const seen = await check(charge);
        if (seen) {
          next.push(seen);
        }
      } catch (error) {
        next.push(later(charge, new Date(Date.now() + NEXT_RUN_MS)));
        outages += error instanceof OutsideServiceError && error.isOutage ? 1 : 0;
        failed(charge, error as Error);
      }
    });
    await schedule(next);
    checked += page.length;
  }
  return checked;
}
