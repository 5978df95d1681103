import { parcelError } from "./errors";

/** cUF, AAMM, CNPJ (alphanumeric since 2026), model, series, number, tpEmis, cNF, check digit. */
const SHAPE = /^\d{6}[0-9A-Z]{12}\d{26}$/;
const NFE_MODEL = "55";

/**
 * Check digit of an NF-e's access key: modulo 11 over ASCII − 48, weights 2 to 9 from the right; a rest of 0 or 1
 * gives 0 (MOC of the NF-e, with the alphanumeric CNPJ of NT 2025.001).
 * @param body the first 43 characters
 */
export function nfeCheckDigit(body: string): number {
  const sum = [...body]
    .reverse()
    .reduce((acc, char, at) => acc + (char.charCodeAt(0) - 48) * (2 + (at % 8)), 0);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

/**
 * Reads an NF-e's access key, with or without spaces.
 * @throws MedusaError `nfe_key_invalid`
 */
export function parseNfeKey(text: string): string {
  const key = text.replace(/[\s.]/g, "").toUpperCase();
  const month = Number(key.slice(4, 6));
  const fits =
    SHAPE.test(key) &&
    key.slice(20, 22) === NFE_MODEL &&
    month >= 1 &&
    month <= 12 &&
    nfeCheckDigit(key.slice(0, 43)) === Number(key[43]);
  if (!fits) {
    throw parcelError(
      "INVALID_DATA",
      "nfe_key_invalid",
      `Chave de NF-e inválida: ${text}. Confira os 44 caracteres no DANFE (modelo 55).`,
    );
  }
  return key;
}

/** Number and series that stand in a key. */
export function nfeNumber(key: string): { series: string; number: string } {
  return {
    series: String(Number(key.slice(22, 25))),
    number: String(Number(key.slice(25, 34))),
  };
}
