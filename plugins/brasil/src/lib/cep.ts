import { invalid } from "./errors";

/**
 * Reads a CEP with or without hyphen; returns its 8 digits.
 *
 * @throws BrasilError `cep_invalid`
 */
export function parseCep(text: string): string {
  const match = /^\s*(\d{5})[\s-]?(\d{3})\s*$/.exec(text);
  const digits = match ? `${match[1]}${match[2]}` : "";
  // The lowest CEP in use is 01000-000 (São Paulo, centre).
  if (!match || digits < "01000000") {
    throw invalid("cep_invalid", "CEP inválido: informe os 8 números.");
  }
  return digits;
}

/** Writes a CEP as `05010-000`. @throws BrasilError `cep_invalid` */
export function formatCep(text: string): string {
  const digits = parseCep(text);
  return `${digits.slice(0, 5)}-${digits.slice(5)}`;
}
