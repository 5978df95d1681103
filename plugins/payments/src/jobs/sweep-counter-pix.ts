import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sweepCounterPixWorkflow } from "../workflows/sweep-counter-pix";

/** Finds what was paid at the counter and never announced. */
export default async function sweepCounterPix(container: MedusaContainer): Promise<void> {
  const { errors } = await sweepCounterPixWorkflow(container).run({ throwOnError: false });
  for (const { error } of errors) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`PIX do balcão: conferência adiada: ${(error as Error).message}`);
  }
}

export const config = { name: "sweep-counter-pix", schedule: "*/15 * * * *" };
