import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { refundLockKey } from "../../lib/refunds/conclude";
import { REFUNDS_STORE } from "../../lib/refunds/store";
import type RefundsModuleService from "../../modules/refunds/service";

/** The key under which a refund is concluded. */
export const findRefundLockStep = createStep(
  "find-refund-lock",
  async ({ id }: { id: string }, { container }) => {
    const store: RefundsModuleService = container.resolve(REFUNDS_STORE);
    return new StepResponse({ key: refundLockKey(await store.retrievePaymentRefund(id)) });
  },
);
