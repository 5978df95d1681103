import { createHttpClient } from "@mestres/platform/lib/http-client";
import { readAddress } from "./address";
import type { CepProvider } from "./types";

const SERVICE = "ViaCEP";

type ViaCepAnswer = {
  /** `true` or "true": the service has changed its mind about the type. */
  erro?: boolean | string;
  logradouro?: string;
  bairro?: string;
  localidade?: string;
  uf?: string;
  ibge?: string;
};

/** ViaCEP at a base URL. One attempt: the other service is the repetition. */
export function createViaCep(baseUrl: string, timeoutMs: number): CepProvider {
  const http = createHttpClient({ service: SERVICE, baseUrl, timeoutMs, retries: 0 });
  return {
    async find(cep) {
      const { body } = await http.request<ViaCepAnswer | null>({ method: "GET", path: `/ws/${cep}/json/` });
      if (body?.erro) {
        return null;
      }
      return readAddress(SERVICE, "viacep", {
        cep,
        street: body?.logradouro,
        neighborhood: body?.bairro,
        city: body?.localidade,
        state: body?.uf,
        ibge: body?.ibge,
      });
    },
  };
}
