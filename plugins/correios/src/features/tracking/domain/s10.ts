import { defaultCountries, MedusaError } from "@medusajs/framework/utils";

/** A tracking code of the Universal Postal Union's standard S10: "DG049186230BR". */
export type S10Code = {
  /** Service indicator, two letters. */
  service: string;
  /** Serial number, eight digits. */
  serial: string;
  /** Country of origin, ISO 3166-1 alpha-2. */
  country: string;
};

const SHAPE = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/;
/** S10-12, "check digit": weights from the left. */
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/** ISO 3166-1, as core seeds its countries from it: the standard knows no other origin. */
const COUNTRIES = new Set(defaultCountries.map(({ alpha2 }) => alpha2));

/** What people type ("dg 049.186.230 br") in the form that codes are kept and asked in. */
export function normalizeS10(text: string): string {
  return text.replace(/[\s.\p{Dash_Punctuation}]/gu, "").toUpperCase();
}

/**
 * The check digit of a serial number: 11 − (weighted sum mod 11), where 10 counts as 0 and 11 as 5 (UPU S10).
 * @param serial eight digits
 */
export function s10CheckDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(serial[at]), 0);
  const digit = 11 - (sum % 11);
  return digit === 10 ? 0 : digit === 11 ? 5 : digit;
}

/** Reads a code; null when it has not the shape of one, its check digit is wrong, or its country does not exist. */
export function parseS10(text: string): S10Code | null {
  const [, service, serial, digit, country] = SHAPE.exec(normalizeS10(text)) ?? [];
  if (!service || !serial || !digit || !country || s10CheckDigit(serial) !== Number(digit)) {
    return null;
  }
  if (!COUNTRIES.has(country)) {
    return null;
  }
  return { service, serial, country };
}

/** Writes a code, check digit included. @throws MedusaError `tracking_code_invalid` for parts that make no code */
export function buildS10({ service, serial, country }: S10Code): string {
  const code = `${service}${serial}${/^\d{8}$/.test(serial) ? s10CheckDigit(serial) : ""}${country}`;
  if (!SHAPE.test(code) || !COUNTRIES.has(country)) {
    throw codeInvalid(code);
  }
  return code;
}

/**
 * A code as staff typed it, in the form it is kept.
 * @throws MedusaError `tracking_code_invalid`
 */
export function readTrackingCode(text: string): string {
  if (parseS10(text)) {
    return normalizeS10(text);
  }
  throw codeInvalid(text);
}

const codeInvalid = (text: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `"${text.slice(0, 40)}" não é um código de rastreio válido: são 2 letras, 9 números e as 2 letras de um país, como DG049186230BR. Confira cada dígito.`,
    "tracking_code_invalid",
  );
