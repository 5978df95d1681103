import type { MedusaContainer } from "@medusajs/framework/types";
import { expireDueChargedOrdersWorkflow } from "../workflows/expire-due-charged-orders";

/** Cancels orders whose boleto was not paid within its grace; their stock returns. */
export default async function expireChargedOrders(container: MedusaContainer): Promise<void> {
  await expireDueChargedOrdersWorkflow(container).run({ input: {} });
}

export const config = { name: "expire-charged-orders", schedule: "* * * * *" };
