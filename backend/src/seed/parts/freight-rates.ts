import type { MedusaContainer } from "@medusajs/framework/types";
import { seedRatesWorkflow } from "@mestres/correios/workflows";

/** Where the roastery is. */
const ORIGIN_CEP = "37701-000";

/** Plausible freight prices for while the Correios do not answer; the first night replaces them with theirs. */
export async function ensureFreightRates(container: MedusaContainer): Promise<void> {
  await seedRatesWorkflow(container).run({ input: { origin_cep: ORIGIN_CEP } });
}
