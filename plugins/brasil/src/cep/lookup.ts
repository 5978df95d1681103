import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { LRUCache } from "lru-cache";
import { parseCep } from "../lib/cep";
import { BrasilError } from "../lib/errors";
import type { CepAddress, CepProvider } from "./types";

const HOUR_MS = 3_600_000;
/** Streets hardly ever change; a CEP that does not exist may be created tomorrow. */
const FOUND_TTL_MS = 24 * HOUR_MS;
const MISSING_TTL_MS = HOUR_MS;
const MAX_ENTRIES = 5000;

type Outcome = { address: CepAddress | null };

export type CepLookup = {
  /**
   * @param text a CEP as people type it
   * @throws BrasilError `cep_invalid` | `cep_not_found`
   * @throws OutsideServiceError `service_unavailable` when no service answers and nothing is remembered
   */
  find(text: string): Promise<CepAddress>;
};

/**
 * Finds addresses by CEP: asks the services in order until one can tell, and
 * remembers. While all are down, an old answer is better than none. Parallel
 * questions about one CEP cost one call.
 */
export function createCepLookup(providers: () => Promise<readonly CepProvider[]>): CepLookup {
  const cache = new LRUCache<string, Outcome>({
    max: MAX_ENTRIES,
    ttl: FOUND_TTL_MS,
    allowStaleOnFetchRejection: true,
    noDeleteOnFetchRejection: true,
    async fetchMethod(cep, _stale, { options }) {
      const address = await askInOrder(await providers(), cep);
      options.ttl = address ? FOUND_TTL_MS : MISSING_TTL_MS;
      return { address };
    },
  });

  return {
    async find(text) {
      const outcome = await cache.fetch(parseCep(text));
      if (!outcome) {
        // The cache has swallowed a rejection, looking for an old answer in vain.
        throw unavailable();
      }
      if (!outcome.address) {
        throw new BrasilError("not_found", "CEP não encontrado: confira os números.", "cep_not_found");
      }
      return outcome.address;
    },
  };
}

async function askInOrder(providers: readonly CepProvider[], cep: string): Promise<CepAddress | null> {
  for (const provider of providers) {
    try {
      return await provider.find(cep);
    } catch (error) {
      if (!(error instanceof OutsideServiceError)) {
        throw error;
      }
      // The next one may know.
    }
  }
  throw unavailable();
}

function unavailable(): OutsideServiceError {
  return new OutsideServiceError({
    service: "CEP",
    code: "service_unavailable",
    message: "Nenhum serviço de CEP respondeu.",
  });
}
