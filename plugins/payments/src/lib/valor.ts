import { pixError } from "./errors";

/** `valor` of Bacen's PIX API: `\d{1,10}\.\d{2}`. */
const VALOR = /^\d{1,10}\.\d{2}$/;
const LARGEST_CENTAVOS = 999_999_999_999;

/**
 * Writes integer centavos as the API's `valor`, "1234.56".
 *
 * @throws MedusaError `pix_amount_invalid` when it is no positive integer that fits.
 */
export function formatValor(centavos: number): string {
  if (!Number.isSafeInteger(centavos) || centavos < 1 || centavos > LARGEST_CENTAVOS) {
    throw pixError(
      "INVALID_DATA",
      "pix_amount_invalid",
      `Valor impossível para um PIX: ${centavos} centavos.`,
    );
  }
  const digits = String(centavos).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads the API's `valor` as integer centavos.
 *
 * @throws MedusaError `pix_amount_invalid`
 */
export function parseValor(valor: string): number {
  if (!VALOR.test(valor)) {
    throw pixError("INVALID_DATA", "pix_amount_invalid", `Valor de PIX malformado: "${valor}".`);
  }
  return Number(valor.replace(".", ""));
}
