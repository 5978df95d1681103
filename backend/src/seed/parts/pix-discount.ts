import type { MedusaContainer } from "@medusajs/framework/types";
import { syncPixDiscountWorkflow } from "@mestres/payments-br/workflows";
import { setSettingsWorkflow } from "@mestres/platform/workflows";

const PERCENT = 5;

/** 5 % off the products for who pays by PIX. */
export async function ensurePixDiscount(container: MedusaContainer): Promise<void> {
  await setSettingsWorkflow(container).run({
    input: {
      namespace: "payment-discounts",
      values: { pix_percent: PERCENT },
      actor_id: null,
    },
  });
  await syncPixDiscountWorkflow(container).run();
}
