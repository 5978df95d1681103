import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { caseError } from "../../lib/cases/errors";
import { resolutionsOf } from "../../lib/cases/resolutions";
import { pixError } from "../../lib/errors";
import { PAYMENT_RECORDS } from "../../lib/records/store";
import type { CaseResolution } from "../../lib/records/types";
import type PaymentRecordsService from "../../modules/payment-records/service";

type Input = { case_id: string; resolution: CaseResolution };

/**
 * The lock under which a case is settled, once the decision is known to be possible.
 *
 * @throws MedusaError `payment_case_not_found` | `payment_case_settled` | `payment_case_resolution_invalid`
 */
export const findOpenCaseStep = createStep(
  "find-open-case",
  async ({ case_id: id, resolution }: Input, { container }) => {
    const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
    const [found] = await records.listPaymentCases({ id });
    if (!found) {
      throw pixError("NOT_FOUND", "payment_case_not_found", `Não há pendência de pagamento ${id}.`);
    }
    if (found.state === "settled") {
      throw pixError("NOT_ALLOWED", "payment_case_settled", "Esta pendência já foi resolvida.");
    }
    if (!resolutionsOf(found).includes(resolution)) {
      throw caseError(
        "NOT_ALLOWED",
        "payment_case_resolution_invalid",
        `Uma pendência "${found.kind}" não se resolve com "${resolution}".`,
      );
    }
    return new StepResponse({ key: `payment-case:${id}` });
  },
);
