import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../../lib/charge-context";
import { retireCharge } from "../../lib/psp/retire";
import { currentPspClient } from "../../lib/psp/settings";
import type PixModuleService from "../../modules/pix/service";
import { settlePixChargeWorkflow } from "../settle-pix-charge";

const RETRY_MS = 60_000;
/** Their cob was never confirmed, or must go: both end with a removal. */
const TO_REMOVE = ["requested", "failed", "removing"];

/**
 * Asks the PSP about open charges that are due, which finds payments whose
 * webhook was lost, and finishes removals that failed.
 */
export const checkOpenChargesStep = createStep(
  "check-open-charges",
  async ({ limit = 50 }: { limit?: number }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const due = await store.listPixCharges(
      { closed_at: null, next_check_at: { $lte: new Date() } },
      { take: limit, order: { next_check_at: "ASC" } },
    );
    for (const { txid, state } of due) {
      // Whatever happens below, the next run starts with other charges.
      await store.patchCharge(txid, { next_check_at: new Date(Date.now() + RETRY_MS) });
      try {
        if (TO_REMOVE.includes(state)) {
          const result = await retireCharge(store, await currentPspClient(), txid);
          if (result === "pending") {
            continue;
          }
        }
        await settlePixChargeWorkflow(container).run({ input: { txid } });
      } catch (error) {
        logger.warn(`PIX ${txid}: consulta adiada: ${(error as Error).message}`);
      }
    }
    return new StepResponse({ count: due.length });
  },
);
