import { mod10, mod11Collection } from "./check-digits";
import { boletoError } from "./errors";

/** A collection slip ("arrecadação": taxes, water, power), which is no boleto of a bank but looks like one. */
export type CollectionSlip = {
  /** 44 digits. */
  barcode: string;
  /** 48 digits: four fields of eleven, each with a check digit. */
  linhaDigitavel: string;
  /** One digit: 1 city hall, 2 water, 3 power and gas, 4 telecoms, 5 government, … */
  segment: string;
  /** Centavos; undefined when the field holds a reference quantity instead. */
  amountCentavos?: number;
};

/** The third digit says which modulo checks it, and whether the value is one in reais (Febraban, layout of arrecadação v5). */
const CHECKS: Readonly<Record<string, { digit: (digits: string) => number; effective: boolean }>> = {
  "6": { digit: mod10, effective: true },
  "7": { digit: mod10, effective: false },
  "8": { digit: mod11Collection, effective: true },
  "9": { digit: mod11Collection, effective: false },
};

/**
 * Reads 44 or 48 digits, punctuation ignored.
 *
 * @throws MedusaError `boleto_code_invalid`
 */
export function decodeCollectionSlip(text: string): CollectionSlip {
  const digits = text.replace(/[\s.-]/g, "");
  const rules = CHECKS[digits[2] ?? ""];
  if (!/^8(\d{43}|\d{47})$/.test(digits) || !rules) {
    throw invalid("não é uma guia de arrecadação");
  }
  const barcode = digits.length === 44 ? digits : fieldsOf(digits).join("");
  const fields = barcode.match(/\d{11}/g) ?? [];
  const linhaDigitavel = fields.map((field) => field + rules.digit(field)).join("");
  if (digits.length === 48 && linhaDigitavel !== digits) {
    throw invalid("um dígito verificador não confere");
  }
  if (rules.digit(barcode.slice(0, 3) + barcode.slice(4)) !== Number(barcode[3])) {
    throw invalid("o dígito verificador geral não confere");
  }
  return {
    barcode,
    linhaDigitavel,
    segment: barcode[1] ?? "",
    amountCentavos: rules.effective ? Number(barcode.slice(4, 15)) : undefined,
  };
}

function fieldsOf(linha: string): string[] {
  return (linha.match(/\d{12}/g) ?? []).map((field) => field.slice(0, 11));
}

function invalid(reason: string): Error {
  return boletoError("INVALID_DATA", "boleto_code_invalid", `Código de arrecadação inválido: ${reason}.`);
}
