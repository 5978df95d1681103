import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { CaseResolution } from "../lib/records/types";
import { findOpenCaseStep } from "./steps/find-open-case";
import { settleAcceptedStep } from "./steps/settle-accepted";
import { settleCaseStep } from "./steps/settle-case";

export type SettlePaymentCaseInput = {
  case_id: string;
  resolution: CaseResolution;
  note?: string;
  /** Id of the staff member who decided. */
  settled_by: string;
};

/**
 * Carries out what staff decided about a case: accepts, refunds, credits or dismisses.
 *
 * @throws MedusaError `payment_case_*` | `refund_*`
 */
export const settlePaymentCaseWorkflow = createWorkflow(
  "settle-payment-case",
  (input: SettlePaymentCaseInput) => {
    const { keys } = findOpenCaseStep(input);
    acquireLockStep({ key: keys, timeout: 30, ttl: 120 });
    const { settled, attempt } = settleCaseStep(input);
    releaseLockStep({ key: keys });
    settleAcceptedStep({ attempt });
    return new WorkflowResponse(settled);
  },
);
