import { formatCnpj } from "@brazilian-utils/brazilian-utils/format-cnpj";
import { formatCpf } from "@brazilian-utils/brazilian-utils/format-cpf";
import { isValidCnpj as checkCnpj } from "@brazilian-utils/brazilian-utils/is-valid-cnpj";
import { isValidCpf as checkCpf } from "@brazilian-utils/brazilian-utils/is-valid-cpf";
import { plainDashes } from "./dashes";
import { invalid } from "./errors";

export type DocumentKind = "cpf" | "cnpj";

/** A CPF or CNPJ that passed its check digits. */
export type FiscalDocument = {
  kind: DocumentKind;
  /** Without punctuation; a CNPJ may hold capital letters (registrations from July 2026 on). */
  digits: string;
  /** As people write it: `123.456.789-09`, `12.ABC.345/01DE-35`. */
  formatted: string;
  /** Safe to show and log: a CPF keeps its middle (`***.456.789-**`), a CNPJ its two ends. */
  masked: string;
};

const CPF_LENGTH = 11;
const CNPJ_LENGTH = 14;

/** Version 2 covers alphanumeric CNPJs and the numeric ones; version 1 refuses valid new ones. */
const ALPHANUMERIC = { version: 2 } as const;

/** Whether the text is a CPF, with or without punctuation. */
export function isValidCpf(text: string): boolean {
  return checkCpf(plainDashes(text)) && strip(text).length === CPF_LENGTH;
}

/** Whether the text is a CNPJ, numeric or alphanumeric, with or without punctuation. */
export function isValidCnpj(text: string): boolean {
  return checkCnpj(plainDashes(text), ALPHANUMERIC) && strip(text).length === CNPJ_LENGTH;
}

/** Whether the text is a CPF or a CNPJ. */
export function isValidDocument(text: string): boolean {
  return isValidCpf(text) || isValidCnpj(text);
}

/** @throws BrasilError `cpf_invalid` */
export function parseCpf(text: string): FiscalDocument {
  if (!isValidCpf(text)) {
    throw invalid("cpf_invalid", "CPF inválido: confira os 11 números.");
  }
  const digits = strip(text);
  const formatted = formatCpf(digits);
  return { kind: "cpf", digits, formatted, masked: `***${formatted.slice(3, 11)}-**` };
}

/** @throws BrasilError `cnpj_invalid` */
export function parseCnpj(text: string): FiscalDocument {
  if (!isValidCnpj(text)) {
    throw invalid("cnpj_invalid", "CNPJ inválido: confira os 14 caracteres.");
  }
  const digits = strip(text);
  const formatted = formatCnpj(digits, ALPHANUMERIC);
  return {
    kind: "cnpj",
    digits,
    formatted,
    masked: `${digits.slice(0, 2)}.***.***/****-${digits.slice(12)}`,
  };
}

/**
 * Reads a CPF or CNPJ, told apart by length.
 *
 * @throws BrasilError `cpf_invalid` | `cnpj_invalid` | `document_invalid` (neither length)
 */
export function parseDocument(text: string): FiscalDocument {
  switch (strip(text).length) {
    case CPF_LENGTH:
      return parseCpf(text);
    case CNPJ_LENGTH:
      return parseCnpj(text);
    default:
      throw invalid("document_invalid", "Informe um CPF (11 números) ou um CNPJ (14 caracteres).");
  }
}

function strip(text: string): string {
  return text.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
}
