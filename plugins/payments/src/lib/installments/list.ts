import { installmentPlans, type InstallmentPlan } from "./plans";
import { providerRates } from "./provider-rates";
import { policyOf, readInstallmentSettings } from "./settings";

/**
 * The plans that a price can be paid in on a card, by the settings in force and
 * the provider's table. Never fails because of the provider.
 *
 * @param amountCentavos the price
 */
export async function listInstallmentPlans(amountCentavos: number): Promise<InstallmentPlan[]> {
  const settings = await readInstallmentSettings();
  const rates = settings.table === "provider" ? await providerRates() : undefined;
  return installmentPlans(amountCentavos, policyOf(settings), rates);
}
