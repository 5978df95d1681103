import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { checkCharge } from "../lib/charges/check-one";
import { chargesOf } from "../lib/charges/context";
import { sweepDue } from "../lib/sweep-due";

export type ReconcileChargesInput = {
  /** How long it may go on with further pages, seconds. Default 240. */
  budget_seconds?: number;
};

/** Asks the providers about the boleto and card charges that are due. */
const reconcileChargesStep = createStep(
  "reconcile-charges",
  async ({ budget_seconds: budget = 240 }: { budget_seconds?: number }, { container }) => {
    const store = chargesOf(container);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const checked = await sweepDue(
      {
        claim: (limit, leaseSeconds) => store.claimDueCharges(limit, leaseSeconds),
        check: (charge) => checkCharge(container, charge),
        later: ({ id }, at) => ({ id, at }),
        schedule: (checks) => store.scheduleChecks(checks),
        failed: ({ id }, error) => logger.warn(`Cobrança ${id}: consulta adiada: ${error.message}`),
      },
      budget,
    );
    return new StepResponse({ checked });
  },
);

/**
 * Asks the providers about every open boleto and card charge that is due, which
 * finds what a lost webhook hid. Safe to repeat, and to run in several processes.
 */
export const reconcileChargesWorkflow = createWorkflow(
  "reconcile-charges",
  (input: ReconcileChargesInput) => new WorkflowResponse(reconcileChargesStep(input)),
);
