import type { Violation } from "./problems.js";
import { CHARGE_STATUSES, type ChargeStatus, type ChargeTerms, type Debtor } from "./types.js";

export const TXID = /^[a-zA-Z0-9]{26,35}$/;
const VALOR = /^\d{1,10}\.\d{2}$/;
const DEFAULT_EXPIRATION = 86_400;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown, max: number): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= max;

function debtorOf(value: unknown): Debtor | null {
  if (!isObject(value) || !isText(value.nome, 200)) return null;
  const { cpf, cnpj, nome } = value;
  if (typeof cpf === "string" && cnpj === undefined && /^\d{11}$/.test(cpf)) return { cpf, nome };
  if (typeof cnpj === "string" && cpf === undefined && /^[0-9A-Z]{14}$/.test(cnpj)) return { cnpj, nome };
  return null;
}

/** What a valid request asks for. A revision names only what it changes. */
export interface ChargeRequest {
  terms: Partial<ChargeTerms>;
  status?: ChargeStatus;
}

/**
 * Checks the body of PUT, POST or PATCH /cob against the standard's rules ("Violações").
 * @returns the wish, or every violation found
 */
export function readChargeRequest(body: unknown, kind: "create" | "revise"): ChargeRequest | Violation[] {
  if (!isObject(body)) return [{ razao: "O corpo da requisição não é um objeto JSON.", propriedade: "cob" }];
  const violations: Violation[] = [];
  const terms: Partial<ChargeTerms> = {};
  const refuse = (propriedade: string, razao = `O campo ${propriedade} não respeita o schema.`) =>
    violations.push({ razao, propriedade });

  const valor = isObject(body.valor) ? body.valor.original : undefined;
  if (typeof valor === "string" && VALOR.test(valor)) {
    if (Number(valor) === 0) refuse("cob.valor.original", "O campo cob.valor.original é zero.");
    terms.original = valor;
  } else if (kind === "create" || body.valor !== undefined) refuse("cob.valor.original");

  if (isText(body.chave, 77)) terms.chave = body.chave;
  else if (kind === "create" || body.chave !== undefined) refuse("cob.chave");

  const expiracao = isObject(body.calendario) ? body.calendario.expiracao : undefined;
  if (expiracao === undefined) {
    if (kind === "create") terms.expiracao = DEFAULT_EXPIRATION;
  } else if (!Number.isInteger(expiracao)) refuse("cob.calendario.expiracao");
  else if ((expiracao as number) <= 0)
    refuse("cob.calendario.expiracao", "O campo cob.calendario.expiracao é igual ou menor que zero.");
  else terms.expiracao = expiracao as number;

  if (body.devedor !== undefined) {
    const debtor = debtorOf(body.devedor);
    if (debtor) terms.devedor = debtor;
    else refuse("cob.devedor", "O objeto cob.devedor não respeita o schema.");
  }
  if (body.solicitacaoPagador !== undefined) {
    if (isText(body.solicitacaoPagador, 140)) terms.solicitacaoPagador = body.solicitacaoPagador;
    else refuse("cob.solicitacaoPagador", "O campo solicitacaoPagador não respeita o schema.");
  }
  if (body.infoAdicionais !== undefined) {
    const list = Array.isArray(body.infoAdicionais) ? (body.infoAdicionais as unknown[]) : [];
    const info = list.filter(
      (i): i is { nome: string; valor: string } => isObject(i) && isText(i.nome, 50) && isText(i.valor, 200),
    );
    if (info.length > 0 && info.length === list.length && info.length <= 50) terms.infoAdicionais = info;
    else refuse("cob.infoAdicionais", "O objeto infoAdicionais não respeita o schema.");
  }
  if (body.loc !== undefined) refuse("cob.loc.id", "O location referenciado por loc.id inexiste.");

  let status: ChargeStatus | undefined;
  if (kind === "revise" && body.status !== undefined) {
    status = CHARGE_STATUSES.find((s) => s === body.status);
    if (status !== "REMOVIDA_PELO_USUARIO_RECEBEDOR" && status !== "ATIVA") refuse("cob.status");
    if (status === "REMOVIDA_PELO_USUARIO_RECEBEDOR" && Object.keys(terms).length > 0)
      refuse("cob.status", "A requisição remove a cobrança juntamente com outras alterações.");
  }
  return violations.length > 0 ? violations : { terms, ...(status ? { status } : {}) };
}
