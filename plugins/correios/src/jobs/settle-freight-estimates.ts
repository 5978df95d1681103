import type { MedusaContainer } from "@medusajs/framework/types";
import { settleFreightEstimatesWorkflow } from "../features/freight/use-cases/settle-freight-estimates";

/** Finds out what freights really cost that were sold at an estimated price. */
export default async function settleFreightEstimates(container: MedusaContainer): Promise<void> {
  await settleFreightEstimatesWorkflow(container).run({ input: {} });
}

export const config = { name: "settle-freight-estimates", schedule: "* * * * *" };
