import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { CorreiosCaller } from "./caller";
import {
  PREPOST_GONE,
  readCanceled,
  readDownload,
  readPage,
  readPrepost,
  readReceipt,
  type LabelDownload,
  type Prepost,
} from "./prepost-answers";

/*
 * Pré-postagem and its label. Shapes: api-docs of prepostagem 2.0.32 and the integration manual; the answers around
 * PPN-288, 291, 295, 297 and 344 as others have met them.
 */

const BASE = "/prepostagem/v1/prepostagens";
const PAGE_SIZE = 50;
/** Pré-postagens of one day that are looked through for one of ours. */
const MOST_PAGES = 10;
/** A pré-postagem takes the Correios longer than a price; no shopper waits for it. */
const TIMEOUT_MS = 10_000;

export type CallBackground = {
  /** A job's call lets a shopper's go first. */
  background?: boolean;
};

export type PrepostClient = {
  /**
   * Registers a parcel. Never repeated by itself: after an unclear answer look with `find` first.
   * @throws OutsideServiceError; `service_refused` when the Correios find a field wrong
   */
  create(request: object): Promise<Prepost>;
  /**
   * The one that stands and that carries our name, among those made since a local date.
   * @param name what was sent as `observacao`
   */
  find(name: string, since: string): Promise<Prepost | null>;
  /** By the Correios' id; null when they know none. */
  get(id: string): Promise<Prepost | null>;
  /** Cancels one. Answers "gone" when it stands no more anyway, and "posted" when it is too late. */
  cancel(id: string): Promise<"canceled" | "gone" | "posted">;
  /** Asks for a label. @returns id of the receipt to fetch it with */
  requestLabel(id: string): Promise<string>;
  /** Fetches a label that was asked for. */
  downloadLabel(receiptId: string): Promise<LabelDownload>;
};

const statusOf = (error: unknown) => (error instanceof OutsideServiceError ? error.status : undefined);

/** @param user idCorreios, named as who cancels */
export function createPrepostClient(
  caller: CorreiosCaller,
  user: string,
  { background = false }: CallBackground = {},
): PrepostClient {
  const usual = { background, timeoutMs: TIMEOUT_MS };

  async function list(query: Record<string, string>) {
    const search = new URLSearchParams({ page: "0", size: String(PAGE_SIZE), ...query });
    // PPN-344: nothing matches. It comes as 404.
    return caller.get(`/prepostagem/v2/prepostagens?${search}`, readPage, { ...usual, accept: [404] });
  }

  const get = async (id: string) => (await list({ id })).items.find((item) => item.id === id) ?? null;

  return {
    create: (request) => caller.post(BASE, request, readPrepost, { ...usual, repeat: false }),

    async find(name, since) {
      for (let page = 0; page < MOST_PAGES; page++) {
        const { items, last } = await list({
          dataInicialCriacaoPrePostagem: since,
          page: String(page),
        });
        const found = items.find(({ note, status }) => note === name && !PREPOST_GONE.includes(status));
        if (found || last) {
          return found ?? null;
        }
      }
      return null;
    },

    get,

    async cancel(id) {
      const query = new URLSearchParams({ idCorreiosSolicitanteCancelamento: user });
      try {
        return await caller.delete(`${BASE}/${encodeURIComponent(id)}?${query}`, readCanceled, usual);
      } catch (error) {
        if (statusOf(error) !== 400 && statusOf(error) !== 404) {
          throw error;
        }
        const standing = await get(id);
        if (!standing || PREPOST_GONE.includes(standing.status)) {
          return "gone";
        }
        if (standing.status === "posted") {
          return "posted";
        }
        throw error;
      }
    },

    requestLabel: (id) =>
      caller.post(
        `${BASE}/rotulo/assincrono/pdf`,
        {
          idsPrePostagem: [id],
          tipoRotulo: "P",
          formatoRotulo: "ET",
          imprimeRemetente: "S",
          // One label on a page of its own: sheets are composed here.
          layoutImpressao: "LINEAR_100_150",
        },
        readReceipt,
        usual,
      ),

    downloadLabel: (receiptId) =>
      caller.get(`${BASE}/rotulo/download/assincrono/${encodeURIComponent(receiptId)}`, readDownload, {
        ...usual,
        accept: [400, 404],
      }),
  };
}
