import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { caseError } from "../../lib/cases/errors";
import { caseMoney } from "../../lib/cases/money";
import { resolutionsOf } from "../../lib/cases/resolutions";
import { pixError } from "../../lib/errors";
import { settleAttempt } from "../../lib/order-payment/retry";
import { PAYMENT_RECORDS } from "../../lib/records/store";
import type { CaseResolution } from "../../lib/records/types";
import type PaymentRecordsService from "../../modules/payment-records/service";

type Input = { case_id: string; resolution: CaseResolution };

/**
 * The locks under which a case is settled, once the decision is known to be
 * possible: the case's own, and the one of its payment collection, so that
 * nothing is captured with money that is being given back.
 *
 * @throws OutsideServiceError | MedusaError `payment_case_not_found` | `payment_case_settled` | `payment_case_resolution_invalid`
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
    const money = await caseMoney(container, found);
    if (money) {
      // What is known may be old: asked now, a part may turn out to have paid its order.
      await settleAttempt(container, money.charge);
    }
    return new StepResponse({
      keys: [...(money ? [`pix:${money.collectionId ?? money.charge.id}`] : []), `payment-case:${id}`],
    });
  },
);
