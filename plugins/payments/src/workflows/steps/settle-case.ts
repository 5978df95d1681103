import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { acceptShort } from "../../lib/cases/accept-short";
import { creditCase } from "../../lib/cases/credit";
import { caseError } from "../../lib/cases/errors";
import { caseMoney, type CaseMoney } from "../../lib/cases/money";
import { refundCase } from "../../lib/cases/refund";
import { settleCaseMoney } from "../../lib/cases/settlement";
import { keepSurplus, refundSurplus } from "../../lib/cases/surplus";
import { loadChargeContext } from "../../lib/charge-context";
import { loadProviderCharge } from "../../lib/charges/context";
import { pixError } from "../../lib/errors";
import type { PaidAttempt } from "../../lib/order-payment/retire";
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
    if (found.state === "settled") {
      // Settled by somebody else while this decision waited for the lock.
      throw pixError("NOT_ALLOWED", "payment_case_settled", "Esta pendência já foi resolvida.");
    }
    const { result, attempt } = await carryOut(container, found, input);
    const settled = await records.settleCase(input.case_id, {
      resolution: input.resolution,
      note: input.note,
      settled_by: input.settled_by,
      result,
    });
    return new StepResponse({ settled, attempt: attempt ?? null });
  },
);

type Effect = { result: Record<string, unknown> | null; attempt?: PaidAttempt };

async function carryOut(
  container: MedusaContainer,
  found: PaymentCaseRow,
  { resolution }: SettlePaymentCaseInput,
): Promise<Effect> {
  if (found.kind === "surplus") {
    return carryOutSurplus(container, found, resolution);
  }
  const money = await caseMoney(container, found);
  if (money && (await isConcluding(container, money))) {
    throw caseError(
      "NOT_ALLOWED",
      "payment_case_busy",
      "Este dinheiro está sendo lançado agora. Tente de novo em um minuto.",
    );
  }
  if (resolution === "accept" && found.kind === "short") {
    const { attempt, ...result } = await acceptShort(container, found, money);
    return { result, attempt };
  }
  if (resolution === "accept" || resolution === "dismiss") {
    return { result: null };
  }
  const result =
    resolution === "refund" ? await refundCase(found, money) : await creditCase(container, found);
  if (money && OUTSIDE_THE_BOOKS.includes(found.kind)) {
    await settleCaseMoney(container.resolve(PAYMENT_RECORDS), found, money);
  }
  return { result };
}

/** Money that is in the books already, as more than its order costs. */
async function carryOutSurplus(
  container: MedusaContainer,
  found: PaymentCaseRow,
  resolution: SettlePaymentCaseInput["resolution"],
): Promise<Effect> {
  if (resolution === "refund") {
    return { result: await refundSurplus(container, found) };
  }
  await keepSurplus(container, found, { whole: resolution === "credit" });
  return { result: resolution === "credit" ? await creditCase(container, found) : null };
}

/** Captured by a process that died before it could conclude: the money is no longer what its case says. */
async function isConcluding(container: MedusaContainer, { charge }: CaseMoney): Promise<boolean> {
  const context =
    charge.kind === "pix"
      ? await loadChargeContext(container, charge.id)
      : await loadProviderCharge(container, charge.id);
  return Boolean(context?.captured && !context.charge.captured_at);
}
