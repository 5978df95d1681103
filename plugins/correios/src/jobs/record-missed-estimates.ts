import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { findMissedEstimatesWorkflow } from "../features/freight/use-cases/find-missed-estimates";
import { recordFreightEstimatesWorkflow } from "../features/freight/use-cases/record-freight-estimates";

/** Notes estimated freights of orders whose `order.placed` was lost. */
export default async function recordMissedEstimates(container: MedusaContainer): Promise<void> {
  const { result } = await findMissedEstimatesWorkflow(container).run();
  for (const order_id of result.order_ids) {
    const { errors } = await recordFreightEstimatesWorkflow(container).run({
      input: { order_id },
      throwOnError: false,
    });
    for (const { error } of errors) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Frete estimado do pedido ${order_id}: adiado: ${(error as Error).message}`);
    }
  }
}

export const config = { name: "record-missed-estimates", schedule: "*/10 * * * *" };
