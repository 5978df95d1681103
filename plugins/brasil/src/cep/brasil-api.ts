import { createHttpClient, OutsideServiceError } from "@mestres/platform/lib/http-client";
import { readAddress } from "./address";
import type { CepProvider } from "./types";

const SERVICE = "BrasilAPI";

type BrasilApiAddress = {
  street?: string | null;
  neighborhood?: string | null;
  city?: string | null;
  state?: string | null;
};
type BrasilApiProblem = { errors?: { message?: string }[] };

/** BrasilAPI at a base URL. One attempt: it is already the second service. */
export function createBrasilApi(baseUrl: string, timeoutMs: number): CepProvider {
  const http = createHttpClient({ service: SERVICE, baseUrl, timeoutMs, retries: 0 });
  return {
    async find(cep) {
      const { status, body } = await http.request<(BrasilApiAddress & BrasilApiProblem) | null>({
        method: "GET",
        path: `/api/cep/v1/${cep}`,
        accept: [404],
      });
      if (status !== 404) {
        return readAddress(SERVICE, "brasilapi", { cep, ...body });
      }
      if (body?.errors?.some(({ message }) => /inválido|não encontrado/i.test(message ?? ""))) {
        return null;
      }
      // It also says 404 when every service that it asks is down: that tells nothing of the CEP.
      throw new OutsideServiceError({
        service: SERVICE,
        code: "service_unavailable",
        message: `${SERVICE} está fora do ar.`,
        status,
      });
    },
  };
}
