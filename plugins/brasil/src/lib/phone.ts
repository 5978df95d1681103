import { formatPhone as formatNational } from "@brazilian-utils/brazilian-utils/format-phone";
import { isValidPhone } from "@brazilian-utils/brazilian-utils/is-valid-phone";
import { parsePhone as nationalDigits } from "@brazilian-utils/brazilian-utils/parse-phone";
import { plainDashes } from "./dashes";
import { invalid } from "./errors";

/** Numbering in force: Anatel, Resolução 749/2022. */
const CURRENT_NUMBERING = { version: 2 } as const;

const NATIONAL = { mask: "nanp" } as const;

/**
 * Reads a Brazilian mobile or landline number as people type it: with or without +55, with the trunk's zero of old
 * (`011 98765-4321`) and an operator after it (`0 15 11 …`), with any dash; returns E.164 (`+5511987654321`).
 *
 * @throws BrasilError `phone_invalid`
 */
export function parsePhone(text: string): string {
  const plain = plainDashes(text);
  const national = withoutPrefixes(plain);
  if (!/^[\d\s()+./-]+$/.test(plain) || !isValidPhone(national, CURRENT_NUMBERING)) {
    throw invalid("phone_invalid", "Telefone inválido: informe DDD e número.");
  }
  return `+55${nationalDigits(national)}`;
}

/** Area code and number, without what is dialled before them; another country's number stays what it is. */
function withoutPrefixes(text: string): string {
  const digits = text.replace(/\D/g, "").replace(/^00(?=55)/, "");
  if (/^\s*\+/.test(text) && !digits.startsWith("55")) {
    return text;
  }
  return digits.replace(/^55(?=0?\d{10,11}$)/, "").replace(/^0(?:[1-9]\d)?(?=\d{10,11}$)/, "");
}

/** Writes a number as `(11) 98765-4321`. @throws BrasilError `phone_invalid` */
export function formatPhone(text: string): string {
  return formatNational(nationalDigits(parsePhone(text)), NATIONAL);
}
