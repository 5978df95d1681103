import { readBrazilianCentavos } from "../decimal";
import { SERVICES } from "../../../services/domain/services";

/** Columns of the file, as people read them. */
export const COLUMNS = ["servico", "cep_inicial", "cep_final", "peso_ate_g", "preco", "prazo_dias"] as const;
export type Column = (typeof COLUMNS)[number];
/** For people only; what they say is not read back. */
export const EXTRA_COLUMNS = ["origem", "atualizado_em"] as const;

export const MAX_GRAMS = 50_000;
const MAX_CENTAVOS = 1_000_000;
export const MAX_DAYS = 90;

/** A whole number, also with points between thousands; null when it is none within bounds. */
export function readWhole(text: string, max: number, min = 1): number | null {
  const digits = text.replace(/\.(?=\d{3}(?:\D|$))/g, "");
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  return value >= min && value <= max ? value : null;
}
/** Eight digits, with or without hyphen. */
export function readCepText(text: string): string | null {
  return /^(\d{5})-?(\d{3})$/.exec(text)?.slice(1).join("") ?? null;
}
/** Centavos of "19,92", or as spreadsheets in English write it, "19.92". */
export function readPrice(text: string): number | null {
  const plain = text.replace(/^R\$\s*/i, "");
  const centavos = readBrazilianCentavos(/^\d+\.\d{1,2}$/.test(plain) ? plain.replace(".", ",") : plain);
  return centavos !== null && centavos >= 1 && centavos <= MAX_CENTAVOS ? centavos : null;
}
/** A service by its id or its name. */
export function readService(text: string): string | null {
  const wanted = text.toLowerCase();
  return SERVICES.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)?.id ?? null;
}
