import type { MedusaContainer } from "@medusajs/framework/types";
import { addSuggestedBoxesWorkflow } from "@mestres/correios/workflows";

/** The boxes of the roastery's packing table; freight is quoted for them. */
export async function ensureShippingBoxes(container: MedusaContainer): Promise<void> {
  await addSuggestedBoxesWorkflow(container).run();
}
