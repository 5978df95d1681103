import { isDate } from "./due-date.js";
import type { Violation } from "./problems.js";
import { CHARGE_STATUSES, type ChargeStatus, type ChargeTerms, type Debtor } from "./types.js";

export const TXID = /^[a-zA-Z0-9]{26,35}$/;
const VALOR = /^\d{1,10}\.\d{2}$/;
const DEFAULT_EXPIRATION = 86_400;
const DEFAULT_VALIDITY = 30;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown, max: number): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= max;

function debtorOf(value: unknown): Debtor | null {
  if (!isObject(value) || !isText(value.nome, 200)) {
    return null;
  }
  const { cpf, cnpj, nome } = value;
  if (typeof cpf === "string" && cnpj === undefined && /^\d{11}$/.test(cpf)) {
    return { cpf, nome };
  }
  if (typeof cnpj === "string" && cpf === undefined && /^[0-9A-Z]{14}$/.test(cnpj)) {
    return { cnpj, nome };
  }
  return null;
}

/** What a valid request asks for. A revision names only what it changes. */
export type ChargeRequest = {
  terms: Partial<ChargeTerms>;
  status?: ChargeStatus;
};

/**
 * Checks the body of PUT, POST or PATCH /cob against the standard's rules ("Violações").
 * @returns the wish, or every violation found
 */
export function readChargeRequest(body: unknown, kind: "create" | "revise"): ChargeRequest | Violation[] {
  if (!isObject(body)) {
    return [{ razao: "O corpo da requisição não é um objeto JSON.", propriedade: "cob" }];
  }
  const request = readCommonTerms(body, kind);
  const refuse = refusalsInto(request.violations);
  const expiracao = isObject(body.calendario) ? body.calendario.expiracao : undefined;
  if (expiracao === undefined) {
    if (kind === "create") {
      request.terms.expiracao = DEFAULT_EXPIRATION;
    }
  } else if (!Number.isInteger(expiracao)) {
    refuse("cob.calendario.expiracao");
  } else if ((expiracao as number) <= 0) {
    refuse("cob.calendario.expiracao", "O campo cob.calendario.expiracao é igual ou menor que zero.");
  } else {
    request.terms.expiracao = expiracao as number;
  }
  return finish(request, body, kind);
}

/**
 * Checks the body of PUT or PATCH /cobv likewise.
 * @param today Brasília's date: a due date before it is refused
 */
export function readDueChargeRequest(
  body: unknown,
  kind: "create" | "revise",
  today: string,
): ChargeRequest | Violation[] {
  if (!isObject(body)) {
    return [{ razao: "O corpo da requisição não é um objeto JSON.", propriedade: "cobv" }];
  }
  const request = readCommonTerms(body, kind);
  const refuse = refusalsInto(request.violations);
  const { dataDeVencimento, validadeAposVencimento = DEFAULT_VALIDITY } = isObject(body.calendario)
    ? body.calendario
    : {};
  if (kind === "create" || dataDeVencimento !== undefined) {
    if (!isDate(dataDeVencimento)) {
      refuse("cobv.calendario.dataDeVencimento");
    } else if (dataDeVencimento < today) {
      refuse(
        "cobv.calendario.dataDeVencimento",
        "O campo cobv.calendario.dataDeVencimento é anterior à data de criação da cobrança.",
      );
    } else if (!Number.isInteger(validadeAposVencimento) || (validadeAposVencimento as number) < 0) {
      refuse(
        "cobv.calendario.validadeAposVencimento",
        "O campo cobv.calendario.validadeAposVencimento é menor do que zero.",
      );
    } else {
      request.terms.due = {
        dataDeVencimento,
        validadeAposVencimento: validadeAposVencimento as number,
      };
    }
  }
  if (kind === "create" && body.devedor === undefined) {
    refuse("cobv.devedor", "O objeto cobv.devedor não respeita o schema.");
  }
  if (kind === "create") {
    request.terms.expiracao = DEFAULT_EXPIRATION;
  }
  return finish(request, body, kind);
}

type Reading = { terms: Partial<ChargeTerms>; violations: Violation[] };

const refusalsInto =
  (violations: Violation[]) =>
  (propriedade: string, razao = `O campo ${propriedade} não respeita o schema.`): void => {
    violations.push({ razao, propriedade });
  };

function readCommonTerms(body: Json, kind: "create" | "revise"): Reading {
  const violations: Violation[] = [];
  const terms: Partial<ChargeTerms> = {};
  const refuse = refusalsInto(violations);

  const valor = isObject(body.valor) ? body.valor.original : undefined;
  if (typeof valor === "string" && VALOR.test(valor)) {
    if (Number(valor) === 0) {
      refuse("cob.valor.original", "O campo cob.valor.original é zero.");
    }
    terms.original = valor;
  } else if (kind === "create" || body.valor !== undefined) {
    refuse("cob.valor.original");
  }

  if (isText(body.chave, 77)) {
    terms.chave = body.chave;
  } else if (kind === "create" || body.chave !== undefined) {
    refuse("cob.chave");
  }

  if (body.devedor !== undefined) {
    const debtor = debtorOf(body.devedor);
    if (debtor) {
      terms.devedor = debtor;
    } else {
      refuse("cob.devedor", "O objeto cob.devedor não respeita o schema.");
    }
  }
  if (body.solicitacaoPagador !== undefined) {
    if (isText(body.solicitacaoPagador, 140)) {
      terms.solicitacaoPagador = body.solicitacaoPagador;
    } else {
      refuse("cob.solicitacaoPagador", "O campo solicitacaoPagador não respeita o schema.");
    }
  }
  if (body.infoAdicionais !== undefined) {
    const list = Array.isArray(body.infoAdicionais) ? (body.infoAdicionais as unknown[]) : [];
    const info = list.filter(
      (i): i is { nome: string; valor: string } => isObject(i) && isText(i.nome, 50) && isText(i.valor, 200),
    );
    if (info.length > 0 && info.length === list.length && info.length <= 50) {
      terms.infoAdicionais = info;
    } else {
      refuse("cob.infoAdicionais", "O objeto infoAdicionais não respeita o schema.");
    }
  }
  if (body.loc !== undefined) {
    refuse("cob.loc.id", "O location referenciado por loc.id inexiste.");
  }

  return { terms, violations };
}

function finish(
  { terms, violations }: Reading,
  body: Json,
  kind: "create" | "revise",
): ChargeRequest | Violation[] {
  const refuse = refusalsInto(violations);
  let status: ChargeStatus | undefined;
  if (kind === "revise" && body.status !== undefined) {
    status = CHARGE_STATUSES.find((s) => s === body.status);
    if (status !== "REMOVIDA_PELO_USUARIO_RECEBEDOR" && status !== "ATIVA") {
      refuse("cob.status");
    }
    if (status === "REMOVIDA_PELO_USUARIO_RECEBEDOR" && Object.keys(terms).length > 0) {
      refuse("cob.status", "A requisição remove a cobrança juntamente com outras alterações.");
    }
  }
  return violations.length > 0 ? violations : { terms, ...(status ? { status } : {}) };
}
