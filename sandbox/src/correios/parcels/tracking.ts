import { addDays, localDate } from "../../local-time.js";
import type { World } from "../../world.js";
import { deadlineOf } from "../deadline.js";
import { localTime } from "../desk.js";
import { CorreiosRefusal } from "../types.js";
import { findParcel, isReverse, serviceOf } from "./preposts.js";
import { isS10 } from "./s10.js";
import type { Happening, Parcel, ParcelEvent } from "./types.js";

/** Objects in one call. */
export const MAX_TRACKED = 50;
const LANGUAGES = ["pt-BR", "en", "es-ES"];
const RESULTS = { T: "Todos os Eventos", P: "Primeiro Evento", U: "Último Evento" } as const;
type Result = keyof typeof RESULTS;

interface Entry {
  codigo: string;
  tipo: string;
  descricao: string;
  detalhe?: string;
  unidade: string;
}

const POST_OFFICE = "Agência dos Correios";
const SORTING = "Unidade de Tratamento";
const DELIVERY = "Unidade de Distribuição";

/** The SRO's codes for what happens, in its words. */
const ENTRIES: Record<ParcelEvent, Entry> = {
  posted: { codigo: "PO", tipo: "01", descricao: "Objeto postado", unidade: POST_OFFICE },
  in_transit: {
    codigo: "RO",
    tipo: "01",
    descricao: "Objeto em transferência - por favor aguarde",
    unidade: SORTING,
  },
  out_for_delivery: {
    codigo: "OEC",
    tipo: "01",
    descricao: "Objeto saiu para entrega ao destinatário",
    detalhe: "É preciso ter alguém no endereço para receber o carteiro",
    unidade: DELIVERY,
  },
  attempt_failed: {
    codigo: "BDE",
    tipo: "20",
    descricao: "Objeto não entregue - carteiro não atendido",
    detalhe: "Será realizada nova tentativa de entrega",
    unidade: DELIVERY,
  },
  awaiting_pickup: {
    codigo: "LDI",
    tipo: "01",
    descricao: "Objeto aguardando retirada no endereço indicado",
    detalhe: "Para retirá-lo, é preciso informar o código do objeto.",
    unidade: POST_OFFICE,
  },
  delivered: { codigo: "BDE", tipo: "01", descricao: "Objeto entregue ao destinatário", unidade: DELIVERY },
  returning: {
    codigo: "BDE",
    tipo: "21",
    descricao: "Objeto não entregue - carteiro não atendido",
    detalhe: "Objeto em devolução ao remetente",
    unidade: DELIVERY,
  },
  returned: { codigo: "BDE", tipo: "23", descricao: "Objeto entregue ao remetente", unidade: DELIVERY },
  lost: { codigo: "BDE", tipo: "09", descricao: "Objeto não localizado no fluxo postal", unidade: SORTING },
  stolen: { codigo: "BDE", tipo: "50", descricao: "Objeto roubado dos Correios", unidade: DELIVERY },
};

/** Days that a parcel waits to be fetched. */
const PICKUP_DAYS = 7;
/** The shopper let that time pass. */
const NOT_FETCHED = { tipo: "26", descricao: "Objeto não entregue - não retirado no prazo" };

/** The unit where the parcel is to be fetched, and until when. */
function pickupOf({ destinatario }: Parcel, { at, city, uf }: Happening) {
  const { cep, bairro } = destinatario.endereco;
  const until = addDays(localDate(new Date(at)), PICKUP_DAYS);
  return {
    dtLimiteRetirada: `${until}T00:00:00`,
    unidade: {
      nome: `AC ${city}`,
      tipo: POST_OFFICE,
      endereco: {
        cep: `${cep.slice(0, 5)}970`,
        logradouro: "Praça da Matriz",
        numero: "1",
        bairro,
        cidade: city,
        uf,
      },
    },
  };
}

function presentHappening(parcel: Parcel, happening: Happening) {
  const { event, at, city, uf } = happening;
  const { unidade, ...entry } = ENTRIES[event];
  const { cidade, uf: destination } = parcel.destinatario.endereco;
  const waited = parcel.happenings[parcel.happenings.indexOf(happening) - 1]?.event === "awaiting_pickup";
  return {
    ...entry,
    ...(event === "returning" && waited ? NOT_FETCHED : {}),
    dtHrCriado: localTime(new Date(at)),
    unidade: { tipo: unidade, endereco: { uf, cidade: city } },
    ...(event === "awaiting_pickup" ? pickupOf(parcel, happening) : {}),
    ...(event === "in_transit"
      ? { unidadeDestino: { tipo: DELIVERY, endereco: { uf: destination, cidade: cidade.toUpperCase() } } }
      : {}),
  };
}

/** What the Correios promised when the parcel was posted. */
function promiseOf(parcel: Parcel, posted: Happening): string | undefined {
  const service = serviceOf(parcel);
  if (!service) return undefined;
  // A return travels as the service that it reverses.
  const coProduto = isReverse(parcel) ? (service.prefix === "AS" ? "03220" : "03298") : parcel.codigoServico;
  const route = {
    coProduto,
    nuRequisicao: "1",
    cepOrigem: parcel.remetente.endereco.cep,
    cepDestino: parcel.destinatario.endereco.cep,
  };
  return deadlineOf(route, new Date(posted.at)).dataMaxima;
}

/** One object of an answer; what cannot be told stands in its `mensagem`, and the answer is still a 200. */
function track(world: World, code: string, result: Result, foreign: boolean) {
  const refusal = (mensagem: string) => ({ codObjeto: code, mensagem });
  if (!isS10(code)) return refusal("SRO-019: Objeto inválido");
  if (foreign) return refusal("SRO-009: Objeto não pertence ao contrato do cliente");
  const parcel = findParcel(world, code);
  const [first] = parcel?.happenings ?? [];
  if (!parcel || !first) return refusal("SRO-020: Objeto não encontrado na base de dados dos Correios.");
  const newestFirst = [...parcel.happenings].sort((a, b) => b.at.localeCompare(a.at));
  const shown =
    result === "T" ? newestFirst : [(result === "U" ? newestFirst[0] : newestFirst.at(-1)) as Happening];
  const service = serviceOf(parcel)?.name.toUpperCase() ?? "";
  const dtPrevista = promiseOf(parcel, newestFirst.at(-1) ?? first);
  return {
    codObjeto: code,
    tipoPostal: {
      sigla: code.slice(0, 2),
      descricao: `ENCOMENDA ${service} (ETIQ LOGICA)`,
      categoria: service,
    },
    ...(dtPrevista ? { dtPrevista } : {}),
    modalidade: "F",
    peso: Number(parcel.pesoInformado) / 1_000,
    formato: "Pacote",
    eventos: shown.map((happening) => presentHappening(parcel, happening)),
  };
}

/**
 * Answers what is known of objects. @throws CorreiosRefusal without a language, without or with too many objects
 * @param foreign answers as if they were another customer's
 */
export function trackAll(
  world: World,
  request: Request,
  codes: string[],
  options: { single: boolean; foreign: boolean },
) {
  if (!LANGUAGES.includes(request.headers.get("accept-language") ?? ""))
    throw new CorreiosRefusal(
      `SRO-018: O cabeçalho Accept-Language é obrigatório (${LANGUAGES.join(", ")}).`,
    );
  if (codes.length === 0 || codes.length > MAX_TRACKED)
    throw new CorreiosRefusal(`SRO-010: Informe de 1 a ${MAX_TRACKED} objetos.`);
  const asked = new URL(request.url).searchParams.get("resultado") ?? "T";
  if (!(asked in RESULTS)) throw new CorreiosRefusal("SRO-011: O parâmetro resultado deve ser T, P ou U.");
  const result = asked as Result;
  return {
    versao: "1.8.7",
    quantidade: codes.length,
    ...(options.single
      ? { resultado: RESULTS[result] }
      : { tipoResultado: RESULTS[result], resultado: RESULTS[result] }),
    objetos: codes.map((code) => track(world, code.toUpperCase(), result, options.foreign)),
  };
}
