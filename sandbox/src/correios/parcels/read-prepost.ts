import { addDays, localDate } from "../../local-time.js";
import type { World } from "../../world.js";
import { limitProblem, REVERSE_SERVICES, SERVICES_BY_CODE, type Service } from "../services.js";
import { CorreiosRefusal } from "../types.js";
import { isNfeKey } from "./check-digits.js";
import { createFieldReader, type FieldReader, type Json } from "./read-fields.js";
import { readParty } from "./read-party.js";
import type { PrepostRequest } from "./types.js";

const DIGITS = /^\d+$/;
const MONEY = /^\d{1,7}([.,]\d{1,2})?$/;
const DATE = /^\d{2}\/\d{2}\/\d{4}$/;
/** How long a shopper may be given to post a return, in days. */
const MAX_REVERSE_DAYS = 30;
const PLAIN_ADD_ONS = ["001", "002"];

/** "31/12/2026" as "2026-12-31". */
export function isoOf(date: string): string {
  return date.split("/").reverse().join("-");
}

function readMeasures(read: FieldReader, body: Json, service: Service | undefined) {
  const centimetres = (name: string) => read.text(body, name, { required: true, pattern: DIGITS });
  const measures = {
    pesoInformado: read.text(body, "pesoInformado", { required: true, pattern: DIGITS }),
    codigoFormatoObjetoInformado: read.text(body, "codigoFormatoObjetoInformado", {
      required: true,
      pattern: /^[123]$/,
    }),
    alturaInformada: centimetres("alturaInformada"),
    larguraInformada: centimetres("larguraInformada"),
    comprimentoInformado: centimetres("comprimentoInformado"),
    diametroInformado: read.text(body, "diametroInformado", { pattern: DIGITS }),
  };
  const { pesoInformado, alturaInformada, larguraInformada, comprimentoInformado } = measures;
  if (!service || !pesoInformado || !alturaInformada || !larguraInformada || !comprimentoInformado) {
    return measures;
  }
  const problem = limitProblem(service, Number(pesoInformado), [
    Number(comprimentoInformado),
    Number(larguraInformada),
    Number(alturaInformada),
  ]);
  if (problem) {
    read.wrong(
      problem === "weight"
        ? `PPN-030: Peso ${pesoInformado} g fora do limite do serviço ${service.name} (${service.maxGrams} g).`
        : `PPN-031: Dimensões ${comprimentoInformado} x ${larguraInformada} x ${alturaInformada} cm fora dos limites do serviço ${service.name}.`,
    );
  }
  return measures;
}

/** Since 2026-04-06 nothing travels without an NF-e's key or a declaration of its content. */
function readFiscal(read: FieldReader, body: Json) {
  const chaveNFe = read.text(body, "chaveNFe");
  if (chaveNFe && !isNfeKey(chaveNFe)) {
    read.wrong("PPN-040: A chave da NF-e é inválida.");
  }
  const itensDeclaracaoConteudo = read.list(body, "itensDeclaracaoConteudo").map((item) => ({
    conteudo: read.text(item, "conteudo", { required: true, most: 60 }),
    quantidade: read.text(item, "quantidade", { required: true, pattern: /^[1-9]\d*$/ }),
    valor: read.text(item, "valor", { required: true, pattern: MONEY }),
  }));
  if (!body.chaveNFe && itensDeclaracaoConteudo.length === 0) {
    read.wrong("PPN-041: Informe a chave da NF-e ou os itens da declaração de conteúdo.");
  }
  return {
    chaveNFe,
    numeroNotaFiscal: read.text(body, "numeroNotaFiscal", { pattern: /^\d{1,9}$/ }),
    itensDeclaracaoConteudo,
  };
}

function readAddOns(read: FieldReader, body: Json, service: Service | undefined) {
  return read.list(body, "listaServicoAdicional").map((item) => {
    const code = read.text(item, "codigoServicoAdicional", { required: true, pattern: /^\d{3}$/ });
    const declared = code !== "" && code === service?.declaredValue;
    if (code && service && !declared && !PLAIN_ADD_ONS.includes(code)) {
      read.wrong(`PPN-050: Serviço adicional ${code} incompatível com o serviço ${service.name}.`);
    }
    const valorDeclarado = read.text(item, "valorDeclarado", { required: declared, pattern: MONEY });
    return { codigoServicoAdicional: code, ...(valorDeclarado ? { valorDeclarado } : {}) };
  });
}

function readDates(read: FieldReader, body: Json, today: string, reverse: boolean) {
  const dataPrevistaPostagem = read.text(body, "dataPrevistaPostagem", { pattern: DATE });
  if (dataPrevistaPostagem && isoOf(dataPrevistaPostagem) < today) {
    read.wrong("PPN-060: A data prevista de postagem já passou.");
  }
  const dataValidadeLogReversa = read.text(body, "dataValidadeLogReversa", {
    required: reverse,
    pattern: DATE,
  });
  const until = isoOf(dataValidadeLogReversa);
  if (reverse && until && (until <= today || until > addDays(today, MAX_REVERSE_DAYS))) {
    read.wrong(`PPN-061: A validade da logística reversa deve ficar entre 1 e ${MAX_REVERSE_DAYS} dias.`);
  }
  return { dataPrevistaPostagem, dataValidadeLogReversa };
}

/**
 * Reads a pré-postagem as the Correios would.
 * @throws CorreiosRefusal with everything that is wrong
 */
export function readPrepost(world: World, body: unknown): PrepostRequest {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new CorreiosRefusal("PPN-001: Requisição inválida.");
  }
  const json = body as Json;
  const read = createFieldReader();
  const reverse = read.text(json, "logisticaReversa", { pattern: /^[SN]$/ }) === "S";
  const codigoServico = read.text(json, "codigoServico", { required: true });
  const service = (reverse ? REVERSE_SERVICES : SERVICES_BY_CODE)[codigoServico];
  if (codigoServico && !service) {
    read.wrong(
      `PPN-002: Serviço ${codigoServico} inexistente ou não contratado${reverse ? " para logística reversa" : ""}.`,
    );
  }
  const card = read.text(json, "numeroCartaoPostagem", { pattern: /^\d{1,10}$/ });
  const ours = world.credentials.correios?.postingCard;
  if (card && ours && card !== ours) {
    read.wrong("PPN-003: O cartão de postagem não é o do token.");
  }
  const request: PrepostRequest = {
    remetente: readParty(read, json, "remetente", !reverse),
    destinatario: readParty(read, json, "destinatario", reverse),
    codigoServico,
    ...readMeasures(read, json, service),
    ...readFiscal(read, json),
    listaServicoAdicional: readAddOns(read, json, service),
    cienteObjetoNaoProibido: read.text(json, "cienteObjetoNaoProibido", { required: true, pattern: /^1$/ }),
    modalidadePagamento: read.text(json, "modalidadePagamento", { pattern: /^[123]$/ }),
    ...readDates(read, json, localDate(world.now()), reverse),
    observacao: read.text(json, "observacao", { most: 50 }),
    logisticaReversa: reverse ? "S" : "N",
    idCorreios: read.text(json, "idCorreios", { most: 50 }),
  };
  if (read.problems.length > 0) {
    throw new CorreiosRefusal(read.problems[0] ?? "", 400, read.problems);
  }
  return request;
}
