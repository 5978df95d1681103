import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { localDate } from "@mestres/platform/lib/clock";
import { pixError } from "../../lib/errors";

/** A due date of the past is refused here, before anything is taken from the order. @throws MedusaError `pix_due_date_invalid` */
export const validateDueTermsStep = createStep(
  "validate-due-terms",
  ({ due_on: dueOn }: { due_on: string }) => {
    if (dueOn < localDate()) {
      throw pixError("INVALID_DATA", "pix_due_date_invalid", `O vencimento ${dueOn} já passou.`);
    }
    return new StepResponse({ due_on: dueOn });
  },
);
