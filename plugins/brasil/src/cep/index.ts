import { getSettingsSource } from "@mestres/platform/lib/settings";
import { createCepLookup } from "./lookup";
import { createCepProviders } from "./providers";
import { cepSettings } from "./settings";
import type { CepProvider } from "./types";

export type { CepAddress } from "./types";

let current: { key: string; providers: CepProvider[] } | undefined;

/** The services as configured; made anew only when their addresses change, since each holds its circuit. */
async function configuredProviders(): Promise<CepProvider[]> {
  const urls = await getSettingsSource().getValues(cepSettings);
  const key = JSON.stringify(urls);
  if (current?.key !== key) {
    current = { key, providers: createCepProviders(urls) };
  }
  return current.providers;
}

/** This process's CEP lookup. */
export const cepLookup = createCepLookup(configuredProviders);
