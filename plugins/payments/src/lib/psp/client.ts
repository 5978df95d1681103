import {
  createHttpClient,
  OutsideServiceError,
  type HttpAnswer,
  type HttpRequest,
} from "@mestres/platform/lib/http-client";
import { formatValor } from "../valor";
import { readCob, type Cob } from "./cob";
import { createMtlsFetch } from "./mtls-fetch";
import type { PspProfile } from "./profile";
import { createTokenSource } from "./token";

/** How to reach one PSP account. Certificate and key are PEM texts. */
export type PspAccount = {
  profile: PspProfile;
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  /** DICT key that receives the money. */
  chave: string;
  certificate?: string;
  certificateKey?: string;
};

export type CobRequest = {
  txid: string;
  amountCentavos: number;
  expirationSeconds: number;
  message?: string;
};

/** The calls of Bacen's PIX API v2 that we make. All throw OutsideServiceError. */
export type PspClient = {
  /** Creates the cob; asked again for the same txid and amount it answers the one that exists. */
  createCob(request: CobRequest): Promise<Cob>;
  /** undefined when the PSP knows no such txid. */
  findCob(txid: string): Promise<Cob | undefined>;
  reviseCob(txid: string, amountCentavos: number): Promise<Cob>;
  /** Makes a cob unpayable. Refused (`service_refused`) when it was paid. */
  removeCob(txid: string): Promise<Cob>;
  registerWebhook(webhookUrl: string): Promise<void>;
  /** The registered address, or undefined when there is none. */
  findWebhook(): Promise<string | undefined>;
  /** Asks for a token: proves address and credentials. */
  authenticate(): Promise<void>;
};

const SERVICE = "PSP do PIX";
const MAX_MESSAGE = 140;

/**
 * A client of one PSP account. Keep it: it holds the token and the circuit.
 *
 * Attempts are short (4 s, one repetition), since a shopper waits at the other end.
 */
export function createPspClient(account: PspAccount): PspClient {
  const { profile } = account;
  const http = createHttpClient({
    service: SERVICE,
    baseUrl: account.baseUrl,
    timeoutMs: 4000,
    retries: 1,
    fetch:
      account.certificate && account.certificateKey
        ? createMtlsFetch(account.certificate, account.certificateKey)
        : undefined,
  });
  const tokens = createTokenSource(http, profile, { ...account, service: SERVICE });

  async function call(request: HttpRequest): Promise<HttpAnswer<unknown>> {
    const send = (token: string): Promise<HttpAnswer<unknown>> =>
      http.request({
        ...request,
        path: profile.apiPath + request.path,
        headers: { ...request.headers, authorization: `Bearer ${token}` },
      });
    const token = await tokens.get();
    try {
      return await send(token);
    } catch (error) {
      if (!(error instanceof OutsideServiceError) || error.status !== 401) {
        throw error;
      }
      // The PSP may revoke a token early: one new one, once.
      tokens.drop(token);
      return send(await tokens.get());
    }
  }

  const cobPath = (txid: string): string => `/cob/${encodeURIComponent(txid)}`;
  const webhookPath = `/webhook/${encodeURIComponent(account.chave)}`;

  async function findCob(txid: string): Promise<Cob | undefined> {
    const answer = await call({ method: "GET", path: cobPath(txid), accept: [404] });
    return answer.status === 404 ? undefined : readCob(answer.body, txid, SERVICE);
  }

  return {
    findCob,

    async createCob({ txid, amountCentavos, expirationSeconds, message }) {
      try {
        const { body } = await call({
          method: "PUT",
          path: cobPath(txid),
          json: {
            calendario: { expiracao: expirationSeconds },
            valor: { original: formatValor(amountCentavos) },
            chave: account.chave,
            ...(message ? { solicitacaoPagador: message.slice(0, MAX_MESSAGE) } : {}),
          },
        });
        return readCob(body, txid, SERVICE);
      } catch (error) {
        // A repeated PUT is refused as "already exists": the first one had arrived.
        const refused = error instanceof OutsideServiceError && error.code === "service_refused";
        const existing = refused ? await findCob(txid) : undefined;
        if (existing?.amountCentavos === amountCentavos && existing.chave === account.chave) {
          return existing;
        }
        throw error;
      }
    },

    async reviseCob(txid, amountCentavos) {
      const { body } = await call({
        method: "PATCH",
        path: cobPath(txid),
        json: { valor: { original: formatValor(amountCentavos) } },
        retry: true,
      });
      return readCob(body, txid, SERVICE);
    },

    async removeCob(txid) {
      const { body } = await call({
        method: "PATCH",
        path: cobPath(txid),
        json: { status: "REMOVIDA_PELO_USUARIO_RECEBEDOR" },
        retry: true,
      });
      return readCob(body, txid, SERVICE);
    },

    async registerWebhook(webhookUrl) {
      await call({
        method: "PUT",
        path: webhookPath,
        json: { webhookUrl },
        headers: profile.webhookHeaders,
      });
    },

    async findWebhook() {
      const answer = await call({ method: "GET", path: webhookPath, accept: [404] });
      const url =
        answer.status === 404 ? undefined : (answer.body as { webhookUrl?: unknown } | null)?.webhookUrl;
      return typeof url === "string" ? url : undefined;
    },

    async authenticate() {
      await tokens.get();
    },
  };
}
