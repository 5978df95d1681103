import { plainDashes } from "./dashes";
import { invalid } from "./errors";

/**
 * Reads a CEP as people write it (`01310200`, `01310-200`, `01.310-200`, any dash); returns its 8 digits.
 *
 * @throws BrasilError `cep_invalid`
 */
export function parseCep(text: string): string {
  const match = /^\s*(\d{2})\.?(\d{3})[\s-]?(\d{3})\s*$/.exec(plainDashes(text));
  const digits = match?.slice(1).join("") ?? "";
  // The lowest CEP in use is 01000-000 (São Paulo, centre).
  if (digits < "01000000") {
    throw invalid("cep_invalid", "CEP inválido: informe os 8 números.");
  }
  return digits;
}

/** Writes a CEP as `05010-000`. @throws BrasilError `cep_invalid` */
export function formatCep(text: string): string {
  const digits = parseCep(text);
  return `${digits.slice(0, 5)}-${digits.slice(5)}`;
}
