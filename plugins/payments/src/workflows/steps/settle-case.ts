import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { acceptShort } from "../../lib/cases/accept-short";
import { creditCase } from "../../lib/cases/credit";
import { caseMoney } from "../../lib/cases/money";
import { refundCase } from "../../lib/cases/refund";
import { settleCaseMoney } from "../../lib/cases/settlement";
import { PAYMENT_RECORDS } from "../../lib/records/store";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type { PaymentCaseRow } from "../../modules/payment-records/service";
import type { SettlePaymentCaseInput } from "../settle-payment-case";

/** Cases about money that paid no order; that of the others is in the books already. */
const OUTSIDE_THE_BOOKS = ["late", "short", "duplicate", "unmatched"];

/**
 * Carries a decision out and closes the case. No compensation: money that left
 * cannot be called back. Every part names itself by the case, so whoever dies in
 * between is repeated without a second effect.
 */
export const settleCaseStep = createStep(
  "settle-case",
  async (input: SettlePaymentCaseInput, { container }) => {
    const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
    const found = await records.retrievePaymentCase(input.case_id);
    const result = found.state === "open" ? await carryOut(container, found, input) : null;
    const settled = await records.settleCase(input.case_id, {
      resolution: input.resolution,
      note: input.note,
      settled_by: input.settled_by,
      result,
    });
    return new StepResponse(settled);
  },
);

async function carryOut(
  container: MedusaContainer,
  found: PaymentCaseRow,
  { resolution }: SettlePaymentCaseInput,
): Promise<Record<string, unknown> | null> {
  const money = await caseMoney(container, found);
  const accepts = resolution === "accept" && found.kind === "short";
  if (accepts) {
    return acceptShort(container, found, money);
  }
  if (resolution === "accept" || resolution === "dismiss") {
    return null;
  }
  const result =
    resolution === "refund" ? await refundCase(found, money) : await creditCase(container, found);
  if (money && OUTSIDE_THE_BOOKS.includes(found.kind)) {
    await settleCaseMoney(container.resolve(PAYMENT_RECORDS), found, money);
  }
  return result;
}
