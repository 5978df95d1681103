import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { checkCharge } from "../../lib/charges/check-one";
import { chargesOf } from "../../lib/charges/context";
import { eachLimit } from "../../lib/charges/each-limit";
import { NEXT_RUN_MS } from "../../lib/check-schedule";

/** Charges in memory at a time. */
const PAGE = 200;
const CONCURRENCY = 8;
/** Nobody else looks at a claimed charge for so long; a process that dies gives it back then. */
const LEASE_SECONDS = 300;
const MAX_OUTAGES = 20;
type Input = { budget_seconds?: number };

/**
 * Page after page of the charges that are due, until none is left or the time
 * is over. A provider that is down ends the run: the rest waits for the next.
 */
export const reconcileChargesStep = createStep(
  "reconcile-charges",
  async ({ budget_seconds: budget = 240 }: Input, { container }) => {
    const store = chargesOf(container);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const until = Date.now() + budget * 1000;
    let checked = 0;
    let outages = 0;
    while (Date.now() < until && outages < MAX_OUTAGES) {
      const page = await store.claimDueCharges(PAGE, LEASE_SECONDS);
      if (!page.length) {
        break;
      }
      const quiet: { id: string; at: Date | null }[] = [];
      await eachLimit(page, CONCURRENCY, async (charge) => {
        try {
          const next = await checkCharge(container, charge);
          if (next) {
            quiet.push(next);
          }
        } catch (error) {
          quiet.push({ id: charge.id, at: new Date(Date.now() + NEXT_RUN_MS) });
          outages += error instanceof OutsideServiceError && error.isOutage ? 1 : 0;
          logger.warn(`Cobrança ${charge.id}: consulta adiada: ${(error as Error).message}`);
        }
      });
      await store.scheduleChecks(quiet);
      checked += page.length;
    }
    return new StepResponse({ checked });
  },
);
