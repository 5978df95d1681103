import {
  acquireLockStep,
  createPromotionsWorkflow,
  deletePromotionsWorkflow,
  releaseLockStep,
  updatePromotionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { planPixPromotionStep } from "./steps/plan-pix-promotion";

const LOCK = "pix-discount";

/**
 * Brings the automatic promotion that is the PIX discount into step with the
 * store's setting. Carts meet the new percent at their next refresh.
 *
 * @returns `changed`: whether the promotion was not in step
 */
export const syncPixDiscountWorkflow = createWorkflow("sync-pix-discount", () => {
  acquireLockStep({ key: LOCK, timeout: 10, ttl: 30 });
  const plan = planPixPromotionStep({});

  when("replace-changed", { plan }, ({ plan }) => plan.remove.length > 0).then(() => {
    deletePromotionsWorkflow.runAsStep({ input: transform({ plan }, ({ plan }) => ({ ids: plan.remove })) });
  });
  when("create-missing", { plan }, ({ plan }) => plan.create.length > 0).then(() => {
    createPromotionsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({ promotionsData: plan.create })),
    });
  });
  when("update-stale", { plan }, ({ plan }) => plan.update.length > 0).then(() => {
    updatePromotionsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({ promotionsData: plan.update })),
    });
  });

  releaseLockStep({ key: LOCK });
  return new WorkflowResponse(transform({ plan }, ({ plan }) => ({ changed: !plan.in_step })));
});
