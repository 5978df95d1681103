import type { MedusaContainer } from "@medusajs/framework/types";
import { createCustomerGroupsWorkflow, createPromotionsWorkflow } from "@medusajs/medusa/core-flows";

import { find } from "./find";

const WELCOME_CODE = "BEMVINDO10";
const PARTNERS = "Cafeterias parceiras";

/** The welcome coupon: 10 % off the items, not the freight. */
export async function ensureWelcomePromotion(container: MedusaContainer): Promise<void> {
  const known = await find(container, "promotion", ["id"], { code: WELCOME_CODE });
  if (known.length) {
    return;
  }
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: WELCOME_CODE,
          type: "standard",
          status: "active",
          is_automatic: false,
          is_tax_inclusive: true,
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: 10,
            currency_code: "brl",
          },
        },
      ],
    },
  });
}

/** The group of coffee shops that buy from us. */
export async function ensureCustomerGroup(container: MedusaContainer): Promise<void> {
  const known = await find(container, "customer_group", ["id"], { name: PARTNERS });
  if (known.length) {
    return;
  }
  await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name: PARTNERS, created_by: "seed" }] },
  });
}
