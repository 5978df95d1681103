/*
 * The BR Code of Bacen's "Manual de Padrões para Iniciação do Pix": nested
 * tag-length-value with a CRC. Ours rather than @brazilian-utils', which has no
 * composite (field 80) and no recurrence codes and therefore refuses valid ones.
 */
import { crc16 } from "./crc16";
import { pixError } from "./errors";
import { formatValor, parseValor } from "./valor";

const GUI = "br.gov.bcb.pix";
const CRC_FIELD = "6304";
/** Of a whole code, and of the parts below (EMV® QRCPS-MPM and Bacen's Manual de Padrões). */
const MAX_CODE = 512;
const MAX_URL = 77;
const MAX_KEY = 77;
const STATIC_TXID = /^[a-zA-Z0-9]{1,25}$/;
const MAX_NAME = 25;
const MAX_CITY = 15;

/** What a BR Code says. Amounts are integer centavos. */
export type BrCode = {
  kind: "static" | "dynamic" | "recurrence";
  /** DICT key of a static code. */
  key?: string;
  /** Payload location of a dynamic code, without scheme. */
  url?: string;
  /** Location of a recurrence (PIX Automático), alone or beside a charge. */
  recurrenceUrl?: string;
  description?: string;
  amountCentavos?: number;
  merchantName: string;
  merchantCity: string;
  /** Absent when the code says "***" (none). */
  txid?: string;
};

export type DynamicBrCodeInput = {
  /** Payload location as the PSP answered it, with or without scheme. */
  url: string;
  merchantName: string;
  merchantCity: string;
};

/**
 * Builds the copia e cola of a dynamic charge from its payload location, for a
 * PSP that answers `location` without `pixCopiaECola`.
 *
 * @throws MedusaError `pix_br_code_invalid`
 */
export function buildDynamicBrCode({ url, merchantName, merchantCity }: DynamicBrCodeInput): string {
  const location = url.replace(/^https?:\/\//, "");
  if (!location || location.length > MAX_URL || /[^\x21-\x7e]/.test(location)) {
    throw invalid(`endereço da cobrança inválido ("${url}")`);
  }
  const body = [
    field("00", "01"),
    // "12": single use, the code of one charge.
    field("01", "12"),
    field("26", field("00", GUI) + field("25", location)),
    field("52", "0000"),
    field("53", "986"),
    field("58", "BR"),
    field("59", foldText(merchantName, MAX_NAME)),
    field("60", foldText(merchantCity, MAX_CITY)),
    field("62", field("05", "***")),
  ].join("");
  return body + CRC_FIELD + crc16(body + CRC_FIELD);
}

export type StaticBrCodeInput = {
  /** DICT key that receives. */
  key: string;
  merchantName: string;
  merchantCity: string;
  /** Without it the payer types the amount. Centavos. */
  amountCentavos?: number;
  /** At most 25 letters and digits (Manual de Padrões, 62-05). */
  txid: string;
};

/**
 * Builds a static code: the same for every payer, without a charge at the PSP.
 *
 * @throws MedusaError `pix_br_code_invalid` | `pix_amount_invalid`
 */
export function buildStaticBrCode(input: StaticBrCodeInput): string {
  const { key, amountCentavos, txid } = input;
  if (!key || key.length > MAX_KEY || /[^\x21-\x7e]/.test(key)) {
    throw invalid("chave do recebedor inválida");
  }
  if (!STATIC_TXID.test(txid)) {
    throw invalid(`identificador inválido ("${txid}")`);
  }
  const body = [
    field("00", "01"),
    field("26", field("00", GUI) + field("01", key)),
    field("52", "0000"),
    field("53", "986"),
    ...(amountCentavos === undefined ? [] : [field("54", formatValor(amountCentavos))]),
    field("58", "BR"),
    field("59", foldText(input.merchantName, MAX_NAME)),
    field("60", foldText(input.merchantCity, MAX_CITY)),
    field("62", field("05", txid)),
  ].join("");
  return body + CRC_FIELD + crc16(body + CRC_FIELD);
}

/**
 * Reads and checks a copia e cola, as strictly as the manual: a code that banks' apps may refuse is refused here, before a
 * shopper meets it.
 *
 * @throws MedusaError `pix_br_code_invalid`, saying what is wrong.
 */
export function parseBrCode(text: string): BrCode {
  const code = text.trim();
  if (code.length > MAX_CODE) {
    throw invalid(`tem ${code.length} caracteres, mais do que os ${MAX_CODE} permitidos`);
  }
  const crc = code.slice(-4);
  if (code.slice(-8, -4) !== CRC_FIELD || crc16(code.slice(0, -4)) !== crc.toUpperCase()) {
    throw invalid("o dígito verificador não confere");
  }
  const fields = readFields(code);
  if (fields.get("00") !== "01" || fields.get("53") !== "986" || fields.get("58") !== "BR") {
    throw invalid("não é um código em reais do Brasil");
  }
  const account = pixTemplate(fields, 26, 51);
  const recurrence = pixTemplate(fields, 80, 99);
  if (!account) {
    throw invalid("não é um código PIX");
  }
  const key = account.get("01");
  const url = readUrl(account.get("25"));
  const recurrenceUrl = readUrl(recurrence?.get("25"));
  const txid = readFields(fields.get("62") ?? "").get("05");
  return {
    kind: url ? "dynamic" : key ? "static" : onlyRecurrence(recurrenceUrl),
    key,
    url,
    recurrenceUrl,
    description: account.get("02"),
    amountCentavos: readAmount(fields.get("54")),
    merchantName: readText(fields.get("59"), MAX_NAME, "nome do recebedor"),
    merchantCity: readText(fields.get("60"), MAX_CITY, "cidade do recebedor"),
    txid: txid === "***" ? undefined : txid,
  };
}

function onlyRecurrence(url: string | undefined): "recurrence" {
  if (!url) {
    throw invalid("não tem chave nem endereço");
  }
  return "recurrence";
}

/** An address without scheme, as the manual wants it: a reader puts `https://` before it. */
function readUrl(url: string | undefined): string | undefined {
  if (url !== undefined && (url.length > MAX_URL || !/^[\x21-\x7e]+$/.test(url) || url.includes("://"))) {
    throw invalid(`endereço da cobrança inválido ("${url.slice(0, MAX_URL)}")`);
  }
  return url;
}

/** A mandatory field of printable ASCII: accents belong to the optional language template (64). */
function readText(text: string | undefined, max: number, what: string): string {
  if (!text || text.length > max || /[^\x20-\x7e]/.test(text)) {
    throw invalid(`${what} deve ter de 1 a ${max} caracteres, sem acentos ("${text ?? ""}")`);
  }
  return text;
}

function readAmount(value: string | undefined): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  // EMV allows "10", "10.5"; centavos are read from the padded decimals.
  const match = /^(\d{1,10})(?:\.(\d{0,2}))?$/.exec(value);
  if (!match) {
    throw invalid(`valor malformado ("${value}")`);
  }
  return parseValor(`${match[1]}.${(match[2] ?? "").padEnd(2, "0")}`);
}

function pixTemplate(fields: Map<string, string>, from: number, to: number): Map<string, string> | undefined {
  for (const [id, value] of fields) {
    if (Number(id) >= from && Number(id) <= to) {
      const inner = readFields(value);
      if (inner.get("00")?.toLowerCase() === GUI) {
        return inner;
      }
    }
  }
  return undefined;
}

function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4));
    const length = Number(head?.[2]);
    const value = text.slice(at + 4, at + 4 + length);
    if (!head?.[1] || value.length !== length || fields.has(head[1])) {
      throw invalid(`campo ilegível na posição ${at}`);
    }
    fields.set(head[1], value);
    at += 4 + length;
  }
  return fields;
}

function field(id: string, value: string): string {
  return id + String(value.length).padStart(2, "0") + value;
}

/** Names go without accents: readers disagree on whether a length counts bytes or characters. */
function foldText(text: string, max: number): string {
  const folded = text
    .normalize("NFD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, max)
    .trim();
  if (!folded) {
    throw invalid("falta o nome ou a cidade do recebedor");
  }
  return folded;
}

function invalid(reason: string): Error {
  return pixError("INVALID_DATA", "pix_br_code_invalid", `Código PIX inválido: ${reason}.`);
}
