import type { MedusaContainer } from "@medusajs/framework/types";
import { giveBackCouponUsesWorkflow } from "../features/coupons/use-cases/give-back-uses";

/** Coupons of cancelled orders whose event was lost. */
export default async function giveBackLeftCoupons(container: MedusaContainer): Promise<void> {
  await giveBackCouponUsesWorkflow(container).run({ input: {} });
}

export const config = { name: "give-back-coupon-uses", schedule: "*/5 * * * *" };
