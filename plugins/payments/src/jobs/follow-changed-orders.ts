import type { MedusaContainer } from "@medusajs/framework/types";
import { followChangedOrdersWorkflow } from "../features/order-changes/use-cases/follow-changed-orders";

/** Brings payments to what changed orders cost, where the event of the change was lost or a provider was silent. */
export default async function followChangedOrders(container: MedusaContainer): Promise<void> {
  await followChangedOrdersWorkflow(container).run({ input: {} });
}

export const config = { name: "follow-changed-orders", schedule: "* * * * *" };
