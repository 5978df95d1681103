import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PAYMENT_RECORDS } from "../lib/records/store";
import { REFUNDS_STORE } from "../lib/refunds/store";
import type PaymentRecordsService from "../modules/payment-records/service";
import type RefundsModuleService from "../modules/refunds/service";
import { settlePaymentCaseWorkflow } from "./settle-payment-case";

const PAGE = 100;

/** Finds open cases whose refund was asked for, and finishes them: the process died in between. */
const resumeCasesStep = createStep("resume-cases", async (_: unknown, { container }) => {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const refunds: RefundsModuleService = container.resolve(REFUNDS_STORE);
  let resumed = 0;
  for (let skip = 0; ; skip += PAGE) {
    const open = await records.listPaymentCases(
      { state: "open" },
      { select: ["id"], take: PAGE, skip, order: { id: "ASC" } },
    );
    const made = open.length
      ? await refunds.listPaymentRefunds({
          request_id: open.map(({ id }) => id),
          // One that was refused for good left the case to be decided anew.
          state: ["requested", "processing", "settled"],
        })
      : [];
    for (const id of new Set(made.map((one) => one.request_id))) {
      const { errors } = await settlePaymentCaseWorkflow(container).run({
        input: { case_id: id, resolution: "refund", settled_by: "system" },
        throwOnError: false,
      });
      resumed += errors.length ? 0 : 1;
      errors.forEach(({ error }) =>
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`Pendência ${id}: devolução feita, encerramento adiado: ${(error as Error).message}`),
      );
    }
    if (open.length < PAGE) {
      return new StepResponse({ resumed });
    }
  }
});

/** Closes cases whose refund was made by a process that died before it could. Safe to repeat. */
export const resumePaymentCasesWorkflow = createWorkflow(
  "resume-payment-cases",
  () => new WorkflowResponse(resumeCasesStep()),
);
