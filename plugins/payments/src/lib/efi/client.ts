import {
  createHttpClient,
  OutsideServiceError,
  type HttpAnswer,
  type HttpRequest,
} from "@mestres/platform/lib/http-client";
import { createTokenSource, withToken } from "../psp/token";
import { billetBody, type EfiBilletRequest } from "./billet";
import {
  readCreated,
  readDetail,
  readNotified,
  readRows,
  SERVICE,
  type EfiBillet,
  type EfiCharge,
  type EfiNotified,
} from "./charge";

export type EfiAccount = { baseUrl: string; clientId: string; clientSecret: string };

/** The calls of Efí's Cobranças API that we make. All throw OutsideServiceError. */
export type EfiClient = {
  /**
   * Registers a billet in one step. Efí takes no idempotency key: whoever gets
   * no answer looks for it by {@link EfiClient.findByCustomId}.
   */
  createBillet(request: EfiBilletRequest): Promise<EfiBillet>;
  /** undefined when the account has no such charge. What was paid is not told here. */
  findCharge(id: string): Promise<EfiCharge | undefined>;
  /**
   * Charges created with our reference, with what was paid.
   *
   * @param period local dates, inclusive, of their creation
   */
  findByCustomId(customId: string, period: { from: string; to: string }): Promise<EfiCharge[]>;
  /** Makes a billet unpayable. Refused (`service_refused`) when it was paid, or is over already. */
  cancelCharge(id: string): Promise<void>;
  /** The changes behind a notification's token; empty for a token that is none of ours. */
  readNotification(token: string): Promise<EfiNotified[]>;
  /** Proves address and credentials. */
  authenticate(): Promise<void>;
};

/**
 * A client of one Efí account. Keep it: it holds the token and the circuit.
 * Registering a boleto takes some seconds at the bank: 8 s, never repeated.
 */
export function createEfiClient(account: EfiAccount): EfiClient {
  const http = createHttpClient({ service: SERVICE, baseUrl: account.baseUrl, timeoutMs: 5000, retries: 1 });
  const tokens = createTokenSource(
    http,
    { tokenPath: "/v1/authorize", tokenBody: "json", apiPath: "/v1" },
    { clientId: account.clientId, clientSecret: account.clientSecret, service: SERVICE },
  );

  const call = (request: HttpRequest): Promise<HttpAnswer<unknown>> =>
    withToken(tokens, (token) =>
      http.request({
        ...request,
        path: `/v1${request.path}`,
        headers: { authorization: `Bearer ${token}` },
      }),
    );

  const chargePath = (id: string): string => `/charge/${encodeURIComponent(id)}`;

  return {
    async createBillet(request) {
      const { body } = await call({
        method: "POST",
        path: "/charge/one-step",
        json: billetBody(request),
        timeoutMs: 8000,
      });
      return readCreated(body);
    },

    async findCharge(id) {
      try {
        const { body } = await call({ method: "GET", path: chargePath(id) });
        return readDetail(body, id);
      } catch (error) {
        if (isUnknown(error)) {
          return undefined;
        }
        throw error;
      }
    },

    async findByCustomId(customId, { from, to }) {
      const { body } = await call({
        method: "GET",
        path: "/charges",
        query: { charge_type: "billet", begin_date: from, end_date: to, custom_id: customId, limit: 100 },
      });
      return readRows(body).filter((charge) => charge.customId === customId);
    },

    async cancelCharge(id) {
      await call({ method: "PUT", path: `${chargePath(id)}/cancel`, retry: true });
    },

    async readNotification(token) {
      try {
        const { body } = await call({ method: "GET", path: `/notification/${encodeURIComponent(token)}` });
        return readNotified(body);
      } catch (error) {
        if (isUnknown(error)) {
          return [];
        }
        throw error;
      }
    },

    async authenticate() {
      await tokens.get();
    },
  };
}

/** Efí answers 400 or 404 about what it does not know (code 3500010, "property does not exist"). */
function isUnknown(error: unknown): boolean {
  return error instanceof OutsideServiceError && (error.status === 400 || error.status === 404);
}
