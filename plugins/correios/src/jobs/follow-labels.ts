import type { MedusaContainer } from "@medusajs/framework/types";
import { followLabelsWorkflow } from "../features/parcels/use-cases/follow-labels";

/** Labels that are being bought, and those that expired, whoever began them. */
export default async function followLabels(container: MedusaContainer): Promise<void> {
  await followLabelsWorkflow(container).run({ input: { patience_ms: 45_000 } });
}

export const config = { name: "follow-labels", schedule: "* * * * *" };
