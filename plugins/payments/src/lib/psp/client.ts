import {
  createHttpClient,
  OutsideServiceError,
  type HttpAnswer,
  type HttpRequest,
} from "@mestres/platform/lib/http-client";
import { createHttpsFetch } from "@mestres/platform/lib/https-fetch";
import { formatValor } from "../valor";
import type { ConfirmedReceipt, ReceiptRefund } from "../receipts";
import { isDueTxid } from "../txid";
import { readCob, readReceivedPix, readRefund, toReceipt, type Cob } from "./cob";
import { readPixPage, type PixPage } from "./pix-page";
import { withFees, type PixFee } from "./fee";
import type { PspProfile } from "./profile";
import { createTokenSource, withToken } from "./token";

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
  /** What the PSP keeps of each PIX, unless its answers say so. */
  fee?: PixFee;
};

export type CobRequest = {
  txid: string;
  amountCentavos: number;
  expirationSeconds: number;
  message?: string;
};

/** Who owes a charge with a due date. Exactly one document, digits (a CNPJ may have letters). */
export type Debtor = { name: string; cpf: string } | { name: string; cnpj: string };

export type DueCobRequest = {
  txid: string;
  amountCentavos: number;
  /** Local date, "YYYY-MM-DD". */
  dueOn: string;
  /** Running days after the due date in which it can still be paid. */
  validityDays: number;
  debtor: Debtor;
  message?: string;
};

/** One refund of one received PIX. */
export type RefundOrder = { e2eid: string; refundId: string; amountCentavos: number; message?: string };

/** The calls of Bacen's PIX API v2 that we make. All throw OutsideServiceError. */
export type PspClient = {
  /** Creates the cob; asked again for the same txid and amount it answers the one that exists. */
  createCob(request: CobRequest): Promise<Cob>;
  /** undefined when the PSP knows no such txid. */
  findCob(txid: string): Promise<Cob | undefined>;
  reviseCob(txid: string, amountCentavos: number): Promise<Cob>;
  /** Makes a cob unpayable. Refused (`service_refused`) when it was paid. */
  removeCob(txid: string): Promise<Cob>;
  /** Creates a charge with a due date (cobv), likewise. */
  createDueCob(request: DueCobRequest): Promise<Cob>;
  /**
   * Asks for a refund (devolução). The id is the idempotency key: one that the
   * PSP knows already is answered as it stands. Refused (`service_refused`) for good otherwise.
   */
  requestRefund(request: RefundOrder): Promise<ReceiptRefund>;
  /** undefined when the PSP knows no such refund. */
  findRefund(e2eid: string, refundId: string): Promise<ReceiptRefund | undefined>;
  /** One received PIX; undefined when the PSP knows none. */
  findPix(e2eid: string): Promise<{ receipt: ConfirmedReceipt; txid?: string; chave?: string } | undefined>;
  /** One page (from 0) of what came in, by whatever code, between two instants. */
  listPix(from: Date, to: Date, page: number): Promise<PixPage>;
  registerWebhook(webhookUrl: string): Promise<void>;
  /** The registered address, or undefined when there is none. */
  findWebhook(): Promise<string | undefined>;
  /** Asks for a token: proves address and credentials. */
  authenticate(): Promise<void>;
};

const SERVICE = "PSP do PIX";
const MAX_MESSAGE = 140;
const PIX_PER_PAGE = 100;

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
        ? createHttpsFetch({ cert: account.certificate, key: account.certificateKey })
        : undefined,
  });
  const tokens = createTokenSource(http, profile, { ...account, service: SERVICE });

  const call = (request: HttpRequest): Promise<HttpAnswer<unknown>> =>
    withToken(tokens, (token) =>
      http.request({
        ...request,
        path: profile.apiPath + request.path,
        headers: { ...request.headers, authorization: `Bearer ${token}` },
      }),
    );

  const cobPath = (txid: string): string =>
    `/${isDueTxid(txid) ? "cobv" : "cob"}/${encodeURIComponent(txid)}`;
  const pixPath = (e2eid: string): string => `/pix/${encodeURIComponent(e2eid)}`;
  const refundPath = (e2eid: string, refundId: string): string =>
    `${pixPath(e2eid)}/devolucao/${encodeURIComponent(refundId)}`;
  const webhookPath = `/webhook/${encodeURIComponent(account.chave)}`;

  function readAnswer(body: unknown, txid: string): Cob {
    const cob = readCob(body, txid, SERVICE);
    return { ...cob, receipts: withFees(cob.receipts, account.fee) };
  }

  async function findCob(txid: string): Promise<Cob | undefined> {
    const answer = await call({ method: "GET", path: cobPath(txid), accept: [404] });
    return answer.status === 404 ? undefined : readAnswer(answer.body, txid);
  }

  async function putCob(txid: string, amountCentavos: number, terms: object, message?: string): Promise<Cob> {
    try {
      const { body } = await call({
        method: "PUT",
        path: cobPath(txid),
        json: {
          ...terms,
          valor: { original: formatValor(amountCentavos) },
          chave: account.chave,
          ...(message ? { solicitacaoPagador: message.slice(0, MAX_MESSAGE) } : {}),
        },
      });
      return readAnswer(body, txid);
    } catch (error) {
      // A repeated PUT is refused as "already exists": the first one had arrived.
      const existing = wasRefused(error) ? await findCob(txid) : undefined;
      if (existing?.amountCentavos === amountCentavos && existing.chave === account.chave) {
        return existing;
      }
      throw error;
    }
  }

  async function findRefund(e2eid: string, refundId: string): Promise<ReceiptRefund | undefined> {
    const answer = await call({ method: "GET", path: refundPath(e2eid, refundId), accept: [404] });
    return answer.status === 404 ? undefined : readRefund(answer.body, refundId, SERVICE);
  }

  return {
    findCob,
    findRefund,

    createCob: ({ txid, amountCentavos, expirationSeconds, message }) =>
      putCob(txid, amountCentavos, { calendario: { expiracao: expirationSeconds } }, message),

    createDueCob: ({ txid, amountCentavos, dueOn, validityDays, debtor, message }) => {
      const { name, ...document } = debtor;
      const calendario = { dataDeVencimento: dueOn, validadeAposVencimento: validityDays };
      return putCob(txid, amountCentavos, { calendario, devedor: { ...document, nome: name } }, message);
    },

    async requestRefund({ e2eid, refundId, amountCentavos, message }) {
      try {
        const { body } = await call({
          method: "PUT",
          path: refundPath(e2eid, refundId),
          json: {
            valor: formatValor(amountCentavos),
            ...(message ? { descricao: message.slice(0, MAX_MESSAGE) } : {}),
          },
        });
        return readRefund(body, refundId, SERVICE);
      } catch (error) {
        // As with a cob: a repetition is refused as "id already used".
        const existing = wasRefused(error) ? await findRefund(e2eid, refundId) : undefined;
        if (existing) {
          return existing;
        }
        throw error;
      }
    },

    async findPix(e2eid) {
      const answer = await call({ method: "GET", path: pixPath(e2eid), accept: [404] });
      if (answer.status === 404) {
        return undefined;
      }
      const pix = readReceivedPix(answer.body, e2eid, SERVICE);
      const [receipt] = withFees([toReceipt(pix)], account.fee);
      return receipt && { receipt, txid: pix.txid, chave: pix.chave };
    },

    async reviseCob(txid, amountCentavos) {
      const { body } = await call({
        method: "PATCH",
        path: cobPath(txid),
        json: { valor: { original: formatValor(amountCentavos) } },
        retry: true,
      });
      return readAnswer(body, txid);
    },

    async removeCob(txid) {
      const { body } = await call({
        method: "PATCH",
        path: cobPath(txid),
        json: { status: "REMOVIDA_PELO_USUARIO_RECEBEDOR" },
        retry: true,
      });
      return readAnswer(body, txid);
    },

    async listPix(from, to, page) {
      const { body } = await call({
        method: "GET",
        path: "/pix",
        query: {
          inicio: from.toISOString(),
          fim: to.toISOString(),
          "paginacao.paginaAtual": page,
          "paginacao.itensPorPagina": PIX_PER_PAGE,
        },
      });
      return readPixPage(body, SERVICE);
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

/** A clear no. A PSP that is slow, down or asks us to wait (429) has not decided anything. */
function wasRefused(error: unknown): error is OutsideServiceError {
  return error instanceof OutsideServiceError && error.code === "service_refused" && error.status !== 429;
}
