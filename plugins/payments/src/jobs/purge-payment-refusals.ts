import type { MedusaContainer } from "@medusajs/framework/types";
import { purgePaymentRefusalsWorkflow } from "../workflows/purge-payment-refusals";

/** Keeps refused webhooks for as long as the law asks (Marco Civil, art. 15), not longer. */
export default async function purgePaymentRefusals(container: MedusaContainer): Promise<void> {
  await purgePaymentRefusalsWorkflow(container).run();
}

export const config = { name: "purge-payment-refusals", schedule: "40 6 * * *" };
