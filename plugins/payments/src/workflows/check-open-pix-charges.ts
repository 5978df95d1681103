import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import { checkPixCharge } from "../lib/check-pix-charge";
import { sweepDue } from "../lib/sweep-due";
import type PixModuleService from "../modules/pix/service";

export type CheckOpenPixChargesInput = { budget_seconds?: number };

/**
 * Asks the PSP about open charges that are due, which finds payments whose
 * webhook was lost, and finishes removals that failed.
 */
const checkOpenChargesStep = createStep(
  "check-open-charges",
  async ({ budget_seconds: budget = 240 }: { budget_seconds?: number }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const checked = await sweepDue(
      {
        claim: (limit, leaseSeconds) => store.claimDueCharges(limit, leaseSeconds),
        check: (charge) => checkPixCharge(container, charge),
        later: ({ txid }, at) => ({ txid, at }),
        schedule: (checks) => store.scheduleChecks(checks),
        failed: ({ txid }, error) => logger.warn(`PIX ${txid}: consulta adiada: ${error.message}`),
      },
      budget,
    );
    return new StepResponse({ checked });
  },
);

/** Asks the PSP about open charges that are due. Safe to repeat. */
export const checkOpenPixChargesWorkflow = createWorkflow(
  "check-open-pix-charges",
  (input: CheckOpenPixChargesInput) => new WorkflowResponse(checkOpenChargesStep(input)),
);
