import { formatPhone as formatNational } from "@brazilian-utils/brazilian-utils/format-phone";
import { isValidPhone } from "@brazilian-utils/brazilian-utils/is-valid-phone";
import { parsePhone as nationalDigits } from "@brazilian-utils/brazilian-utils/parse-phone";
import { invalid } from "./errors";

/** Numbering in force: Anatel, Resolução 749/2022. */
const CURRENT_NUMBERING = { version: 2 } as const;

const NATIONAL = { mask: "nanp" } as const;

/**
 * Reads a Brazilian mobile or landline number as people type it, with or
 * without +55; returns E.164 (`+5511987654321`).
 *
 * @throws BrasilError `phone_invalid`
 */
export function parsePhone(text: string): string {
  if (!/^[\d\s()+.-]+$/.test(text) || !isValidPhone(text, CURRENT_NUMBERING)) {
    throw invalid("phone_invalid", "Telefone inválido: informe DDD e número.");
  }
  return `+55${nationalDigits(text)}`;
}

/** Writes a number as `(11) 98765-4321`. @throws BrasilError `phone_invalid` */
export function formatPhone(text: string): string {
  return formatNational(nationalDigits(parsePhone(text)), NATIONAL);
}
