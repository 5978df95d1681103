import { getStates } from "@brazilian-utils/brazilian-utils/get-states";
import { invalid } from "./errors";

/** One of the 26 states or the Federal District. */
export type BrazilianState = { code: string; name: string };

/** The 27 federative units, by name. */
export const STATES: readonly BrazilianState[] = getStates()
  .map(({ code, name }) => ({ code, name }))
  .sort((a, b) => a.name.localeCompare(b.name, "pt-BR"));

const byCode = new Map(STATES.map((state) => [state.code, state]));

/** Whether the text is a state's two-letter code, in either letter case. */
export function isStateCode(text: string): boolean {
  return byCode.has(text.trim().toUpperCase());
}

/** Reads a state's code; returns it in capitals. @throws BrasilError `state_invalid` */
export function parseState(text: string): string {
  const code = text.trim().toUpperCase();
  if (!byCode.has(code)) {
    throw invalid("state_invalid", "Estado inválido: informe a sigla, como SP.");
  }
  return code;
}

/** The name of a state ("São Paulo"). @throws BrasilError `state_invalid` */
export function stateName(code: string): string {
  return byCode.get(parseState(code))?.name ?? code;
}
