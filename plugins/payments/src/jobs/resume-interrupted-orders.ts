import type { MedusaContainer } from "@medusajs/framework/types";
import { resumeInterruptedOrdersWorkflow } from "../workflows/resume-interrupted-orders";

/** Finishes orders that a dying process left half placed. */
export default async function resumeInterruptedOrders(container: MedusaContainer): Promise<void> {
  await resumeInterruptedOrdersWorkflow(container).run();
}

export const config = { name: "resume-interrupted-orders", schedule: "* * * * *" };
