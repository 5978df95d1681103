import type { MedusaContainer } from "@medusajs/framework/types";
import { credentialsFrom } from "../drivers/correios/credentials";
import { startRatesRefreshWorkflow } from "../features/freight/use-cases/start-rates-refresh";
import { readSettings } from "../settings";

/** Begins the nightly filling of the fallback table, where the shop wants it and has an account. */
export default async function refreshFreightRates(container: MedusaContainer): Promise<void> {
  const settings = await readSettings();
  if (!settings.refresh_rates || !settings.origin_cep || !credentialsFrom(settings)) {
    return;
  }
  await startRatesRefreshWorkflow(container).run({ input: { requested_by: "job" } });
}

/** 03:20 in São Paulo: nobody shops, and the Correios' own night work is over. */
export const config = { name: "refresh-freight-rates", schedule: "20 6 * * *" };
