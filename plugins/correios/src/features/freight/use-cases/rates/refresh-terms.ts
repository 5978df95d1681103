import { parseCep } from "@mestres/brasil/lib/cep";
import { correiosCaller } from "../../../../drivers/correios/account";
import { createCorreiosClient, type CorreiosClient } from "../../../../drivers/correios/client";
import { FreightError } from "../../domain/errors";
import { fixedAddOns, offeredServices } from "../../../services/domain/services";
import type { PlannedService } from "../../domain/rates/plan";
import type { RefreshTerms } from "./refresh";
import { readSettings } from "../../../../settings";

/**
 * What a job asks the Correios with. Its calls go one at a time, so that shoppers' come in between.
 * @throws MedusaError `correios_not_configured`; FreightError `freight_unavailable` without a CEP of origin
 */
export async function refreshTerms(): Promise<{ client: CorreiosClient; terms: RefreshTerms }> {
  const client = createCorreiosClient(await correiosCaller(), { background: true });
  const settings = await readSettings();
  if (!settings.origin_cep) {
    throw new FreightError("freight_unavailable", { message: "Informe o CEP de origem nas integrações." });
  }
  return { client, terms: { origin: parseCep(settings.origin_cep), addOns: fixedAddOns(settings) } };
}

/** The services that a filling begun now is for. */
export async function plannedServices(): Promise<PlannedService[]> {
  return offeredServices(await readSettings()).map(({ id, code, limits, express }) => {
    return { id, code, maxGrams: limits.maxGrams, express };
  });
}
