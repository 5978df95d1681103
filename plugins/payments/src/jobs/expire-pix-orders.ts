import type { MedusaContainer } from "@medusajs/framework/types";
import { expireDuePixOrdersWorkflow } from "../workflows/expire-due-pix-orders";

/** Cancels orders whose PIX was not paid in time; their stock returns. */
export default async function expirePixOrders(container: MedusaContainer): Promise<void> {
  await expireDuePixOrdersWorkflow(container).run({ input: {} });
}

export const config = { name: "expire-pix-orders", schedule: "* * * * *" };
