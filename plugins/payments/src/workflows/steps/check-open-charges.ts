import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { PIX_STORE } from "../../lib/charge-context";
import { eachLimit } from "../../lib/charges/each-limit";
import { checkPixCharge } from "../../lib/check-pix-charge";
import { NEXT_RUN_MS } from "../../lib/check-schedule";
import type PixModuleService from "../../modules/pix/service";

/** Charges in memory at a time. */
const PAGE = 200;
const CONCURRENCY = 8;
/** Nobody else looks at a claimed charge for so long; a process that dies gives it back then. */
const LEASE_SECONDS = 300;
const MAX_OUTAGES = 20;

/**
 * Asks the PSP about open charges that are due, page after page, which finds
 * payments whose webhook was lost, and finishes removals that failed. A PSP
 * that is down ends the run: the rest waits for the next.
 */
export const checkOpenChargesStep = createStep(
  "check-open-charges",
  async ({ budget_seconds: budget = 240 }: { budget_seconds?: number }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const until = Date.now() + budget * 1000;
    let checked = 0;
    let outages = 0;
    while (Date.now() < until && outages < MAX_OUTAGES) {
      const page = await store.claimDueCharges(PAGE, LEASE_SECONDS);
      if (!page.length) {
        break;
      }
      const quiet: { txid: string; at: Date | null }[] = [];
      await eachLimit(page, CONCURRENCY, async (charge) => {
        try {
          const next = await checkPixCharge(container, charge);
          if (next) {
            quiet.push(next);
          }
        } catch (error) {
          quiet.push({ txid: charge.txid, at: new Date(Date.now() + NEXT_RUN_MS) });
          outages += error instanceof OutsideServiceError && error.isOutage ? 1 : 0;
          logger.warn(`PIX ${charge.txid}: consulta adiada: ${(error as Error).message}`);
        }
      });
      await store.scheduleChecks(quiet);
      checked += page.length;
    }
    return new StepResponse({ checked });
  },
);
