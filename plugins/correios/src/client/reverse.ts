import { z } from "@medusajs/framework/zod";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { ParcelAddress } from "../parcels/types";
import type { CorreiosCaller } from "./caller";

/** A person or shop, with CPF or CNPJ without punctuation; null when unknown. */
export type ReverseParty = ParcelAddress & { document: string | null };

export interface ReverseRequest {
  /** Our id of the return: written into the pré-postagem, it is how one without an answer is found again. */
  id: string;
  /** Reverse service of the contract, such as 03301. */
  service: string;
  /** Who posts: the shopper. */
  sender: ReverseParty;
  /** Who receives: the shop. */
  recipient: ReverseParty;
  /** Local date: the last one to post on. */
  validUntil: string;
  grams: number;
  /** Whole centimetres. */
  length: number;
  width: number;
  height: number;
  /** `value` in centavos, of one piece. */
  contents: { description: string; quantity: number; value: number }[];
  /** S10 code of the parcel that took the items there. */
  outboundCode?: string | null;
}

export type ReverseStatus = "open" | "posted" | "expired" | "canceled";

/** What the Correios say of an authorisation. */
export interface ReverseAuthorization {
  prepostId: string;
  /** What the shopper says at the counter: the e-ticket, or the object's code where there is none. */
  code: string;
  /** S10 code of the parcel. */
  trackingCode: string;
  /** Local date; null when the Correios do not say. */
  validUntil: string | null;
  status: ReverseStatus;
}

/** Authorisations of reverse logistics. All calls throw OutsideServiceError. */
export interface ReverseClient {
  /**
   * Buys one. There is no idempotency key: after an unclear answer, `find` it before buying again.
   */
  authorize(request: ReverseRequest): Promise<ReverseAuthorization>;
  /** The one that was bought for a return of ours, if any. Cancelled and expired ones do not count. */
  find(id: string): Promise<ReverseAuthorization | null>;
  /** How one stands; null for one that the Correios do not know. */
  status(prepostId: string): Promise<ReverseAuthorization | null>;
  /** Takes one back; one that is cancelled already counts as done. */
  cancel(prepostId: string): Promise<void>;
}

const BASE = "/prepostagem/v1/prepostagens";
const LIST = "/prepostagem/v2/prepostagens";
const PAGE = 50;
/** A return is looked for right after it was asked for: it is among the newest. */
const MAX_PAGES = 10;
/** Buying takes the Correios longer than quoting. */
const TIMEOUT_MS = 10_000;
/** Parcel, as opposed to letter (1) and cylinder (3). */
const PARCEL = "2";

const STATUS: Readonly<Record<number, ReverseStatus>> = {
  1: "open",
  2: "open",
  3: "posted",
  4: "expired",
  5: "canceled",
  6: "canceled",
  7: "open",
};

const Item = z.object({
  id: z.string().min(1),
  codigoObjeto: z.string().min(1),
  eTicket: z.coerce.string().nullish(),
  dataValidadeLogReversa: z.string().nullish(),
  statusAtual: z.coerce.number().optional(),
  observacao: z.string().nullish(),
});
type Item = z.infer<typeof Item>;

const Listing = z.object({
  // A listing may hold pré-postagens that have no code yet: they are not ours.
  itens: z.array(z.unknown()).nullish(),
  page: z.object({ last: z.boolean().optional() }).nullish(),
});

const unreadable = () =>
  new OutsideServiceError({
    service: "Correios",
    code: "service_bad_answer",
    message: "Correios deu uma resposta que não entendemos.",
  });

/** Reverse logistics on the account's caller. Source of the shapes: api-docs of prepostagem 2.0.32. */
export function createReverseClient(caller: CorreiosCaller): ReverseClient {
  const list = (query: Record<string, string>, page: number) =>
    caller.get(
      `${LIST}?${new URLSearchParams({ ...query, page: String(page), size: String(PAGE) }).toString()}`,
      readListing,
      // PPN-344: nothing matches. It comes as 404.
      { background: true, accept: [404] },
    );

  async function status(prepostId: string) {
    const { items } = await list({ id: prepostId }, 0);
    const item = items.find(({ id }) => id === prepostId);
    return item ? authorizationOf(item) : null;
  }

  return {
    authorize: (request) =>
      caller.post(BASE, bodyOf(request), (body) => authorizationOf(readItem(body)), {
        repeat: false,
        timeoutMs: TIMEOUT_MS,
      }),
    status,
    async find(id) {
      for (let page = 0; page < MAX_PAGES; page++) {
        const { items, last } = await list({ logisticaReversa: "S" }, page);
        const found = items
          .filter(({ observacao }) => observacao === id)
          .map(authorizationOf)
          .find((one) => one.status === "open" || one.status === "posted");
        if (found) return found;
        if (last) break;
      }
      return null;
    },
    async cancel(prepostId) {
      try {
        await caller.delete(`${BASE}/${encodeURIComponent(prepostId)}`, () => undefined);
      } catch (error) {
        const refused = error instanceof OutsideServiceError && error.code === "service_refused";
        const now = refused ? await status(prepostId) : undefined;
        // Gone, cancelled or run out: nobody can post with it.
        if (!refused || now?.status === "open" || now?.status === "posted") throw error;
      }
    },
  };
}

function readItem(body: unknown): Item {
  const read = Item.safeParse(body);
  if (!read.success) throw unreadable();
  return read.data;
}

function readListing(body: unknown, httpStatus: number): { items: Item[]; last: boolean } {
  if (httpStatus === 404) return { items: [], last: true };
  const read = Listing.safeParse(body);
  if (!read.success) throw unreadable();
  const all = read.data.itens ?? [];
  const items = all.flatMap((one) => {
    const item = Item.safeParse(one);
    return item.success ? [item.data] : [];
  });
  return { items, last: read.data.page?.last ?? all.length < PAGE };
}

const authorizationOf = (item: Item): ReverseAuthorization => ({
  prepostId: item.id,
  code: item.eTicket || item.codigoObjeto,
  trackingCode: item.codigoObjeto,
  validUntil: localDateOf(item.dataValidadeLogReversa),
  status: STATUS[item.statusAtual ?? 1] ?? "open",
});

/** "31/12/2026" as 2026-12-31. */
function localDateOf(text: string | null | undefined): string | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(text ?? "") ?? [];
  return year ? `${year}-${month}-${day}` : null;
}

/** Every value is a text, as the Correios ask. */
function bodyOf(request: ReverseRequest) {
  return {
    remetente: partyOf(request.sender),
    destinatario: partyOf(request.recipient),
    codigoServico: request.service,
    logisticaReversa: "S",
    dataValidadeLogReversa: request.validUntil.split("-").reverse().join("/"),
    pesoInformado: String(request.grams),
    codigoFormatoObjetoInformado: PARCEL,
    alturaInformada: String(request.height),
    larguraInformada: String(request.width),
    comprimentoInformado: String(request.length),
    diametroInformado: "0",
    cienteObjetoNaoProibido: "1",
    solicitarColeta: "N",
    modalidadePagamento: "2",
    itensDeclaracaoConteudo: request.contents.map(({ description, quantity, value }) => ({
      conteudo: description.slice(0, 60),
      quantidade: String(quantity),
      valor: (value / 100).toFixed(2),
    })),
    observacao: request.id,
    ...(request.outboundCode ? { codigoObjetoIda: request.outboundCode } : {}),
  };
}

function partyOf(party: ReverseParty) {
  return {
    nome: party.name.slice(0, 50),
    ...(party.document ? { cpfCnpj: party.document } : {}),
    ...(party.email && party.email.length <= 50 ? { email: party.email } : {}),
    ...phoneOf(party.phone),
    endereco: {
      cep: party.cep,
      logradouro: party.street.slice(0, 50),
      numero: (party.number || "S/N").slice(0, 6),
      complemento: (party.complement ?? "").slice(0, 30),
      bairro: party.district.slice(0, 30),
      cidade: party.city.slice(0, 30),
      uf: party.state,
    },
  };
}

/** "+5511987654321": nine digits after the area are a mobile one. */
function phoneOf(phone: string | null): Record<string, string> {
  const [, area, number = ""] =
    /^(?:\+?55)?(\d{2})(\d{8,9})$/.exec(phone?.replace(/[^\d+]/g, "") ?? "") ?? [];
  if (!area) return {};
  return number.length === 9
    ? { dddCelular: area, celular: number }
    : { dddTelefone: area, telefone: number };
}
