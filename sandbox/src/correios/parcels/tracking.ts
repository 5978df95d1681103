import type { World } from "../../world.js";
import { deadlineOf } from "../deadline.js";
import { CorreiosRefusal } from "../types.js";
import { findParcel, isReverse, serviceOf } from "./preposts.js";
import { isS10 } from "./s10.js";
import { presentHappening } from "./sro-events.js";
import type { Happening, Parcel } from "./types.js";

/** Objects in one call. */
export const MAX_TRACKED = 50;
const LANGUAGES = ["pt-BR", "en", "es-ES"];
const RESULTS = { T: "Todos os Eventos", P: "Primeiro Evento", U: "Último Evento" } as const;
type Result = keyof typeof RESULTS;

/** What the Correios promised when the parcel was posted. */
function promiseOf(parcel: Parcel, posted: Happening): string | undefined {
  const service = serviceOf(parcel);
  if (!service) {
    return undefined;
  }
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
  if (!isS10(code)) {
    return refusal("SRO-019: Objeto inválido");
  }
  if (foreign) {
    return refusal("SRO-009: Objeto não pertence ao contrato do cliente");
  }
  const parcel = findParcel(world, code);
  const [first] = parcel?.happenings ?? [];
  if (!parcel || !first) {
    return refusal("SRO-020: Objeto não encontrado na base de dados dos Correios.");
  }
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
  if (!LANGUAGES.includes(request.headers.get("accept-language") ?? "")) {
    throw new CorreiosRefusal(
      `SRO-018: O cabeçalho Accept-Language é obrigatório (${LANGUAGES.join(", ")}).`,
    );
  }
  if (codes.length === 0 || codes.length > MAX_TRACKED) {
    throw new CorreiosRefusal(`SRO-010: Informe de 1 a ${MAX_TRACKED} objetos.`);
  }
  const asked = new URL(request.url).searchParams.get("resultado") ?? "T";
  if (!(asked in RESULTS)) {
    throw new CorreiosRefusal("SRO-011: O parâmetro resultado deve ser T, P ou U.");
  }
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
