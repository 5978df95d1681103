import { parseCep } from "@mestres/brasil/lib/cep";
import { correiosCaller } from "../../client/shared";
import { createCorreiosClient, type CorreiosClient } from "../../client/client";
import { readSettings } from "../desk";
import { FreightError } from "../errors";
import { fixedAddOns, offeredServices } from "../services";
import type { PlannedService } from "./plan";
import type { RefreshTerms } from "./refresh";

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
