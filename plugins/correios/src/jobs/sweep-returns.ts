import type { MedusaContainer } from "@medusajs/framework/types";
import { sweepCorreiosReturnsWorkflow } from "../features/returns/use-cases/follow-returns";

/** Codes to be bought, postings to be asked about, refunds to be tried again. */
export default async function sweepReturns(container: MedusaContainer): Promise<void> {
  await sweepCorreiosReturnsWorkflow(container).run();
}

export const config = { name: "sweep-correios-returns", schedule: "* * * * *" };
