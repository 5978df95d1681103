import type { MedusaContainer } from "@medusajs/framework/types";
import { sweepRefundsWorkflow } from "../workflows/sweep-refunds";

/** Finishes refunds that are still open, at their provider or in the books. */
export default async function sweepRefunds(container: MedusaContainer): Promise<void> {
  await sweepRefundsWorkflow(container).run({ input: {} });
}

export const config = { name: "sweep-refunds", schedule: "* * * * *" };
