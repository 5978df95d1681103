import { createBrasilApi } from "./brasil-api";
import type { CepProvider } from "./types";
import { createViaCep } from "./viacep";

/** Longer than this, a shopper types the address faster. */
const TIMEOUT_MS = 3000;

/** The services in the order that they are asked: ViaCEP first, since it gives the IBGE code. */
export function createCepProviders(urls: { viacep_url: string; brasilapi_url: string }): CepProvider[] {
  return [createViaCep(urls.viacep_url, TIMEOUT_MS), createBrasilApi(urls.brasilapi_url, TIMEOUT_MS)];
}
