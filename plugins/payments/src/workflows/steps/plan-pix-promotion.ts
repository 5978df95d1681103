import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { isInStep, planPixPromotion, type StoredPromotion } from "../../lib/discounts/plan-promotion";
import { PIX_DISCOUNT_CODE } from "../../lib/discounts/promotion";
import { readPixPercent } from "../../lib/discounts/settings";

const FIELDS = [
  "id",
  "status",
  "is_automatic",
  "application_method.type",
  "application_method.target_type",
  "application_method.value",
  "rules.attribute",
  "rules.operator",
  "rules.values.value",
];

/** Reads the setting and the promotion, and tells what has to change. */
export const planPixPromotionStep = createStep(
  "plan-pix-promotion",
  async (_: Record<string, never>, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const [percent, { data }] = await Promise.all([
      readPixPercent(),
      query.graph({ entity: "promotion", fields: FIELDS, filters: { code: PIX_DISCOUNT_CODE } }),
    ]);
    const plan = planPixPromotion(percent, (data as unknown as StoredPromotion[])[0]);
    return new StepResponse({ ...plan, in_step: isInStep(plan) });
  },
);
