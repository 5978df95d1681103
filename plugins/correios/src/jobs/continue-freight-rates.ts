import type { MedusaContainer } from "@medusajs/framework/types";
import { credentialsFrom } from "../drivers/correios/credentials";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../modules/freight";
import { continueRatesRefreshWorkflow } from "../features/freight/use-cases/continue-rates-refresh";
import { startRatesRefreshWorkflow } from "../features/freight/use-cases/start-rates-refresh";
import { readSettings } from "../settings";

/**
 * Goes on with a filling of the fallback table that a crash, a deploy or the Correios interrupted. A shop that has no
 * table at all does not wait for the night.
 */
export default async function continueFreightRates(container: MedusaContainer): Promise<void> {
  if (await wantsFirstTable(container)) {
    await startRatesRefreshWorkflow(container).run({ input: { requested_by: "job" } });
  }
  await continueRatesRefreshWorkflow(container).run({ input: {} });
}

async function wantsFirstTable(container: MedusaContainer): Promise<boolean> {
  const rates = container.resolve<FreightRatesService>(FREIGHT_RATES_MODULE);
  const [known] = await rates.listFreightRates({}, { take: 1, select: ["id"] });
  if (known) {
    return false;
  }
  const settings = await readSettings();
  return settings.refresh_rates && Boolean(settings.origin_cep) && credentialsFrom(settings) !== null;
}

export const config = { name: "continue-freight-rates", schedule: "* * * * *" };
