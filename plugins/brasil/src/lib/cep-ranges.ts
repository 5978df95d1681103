import { parseCep } from "./cep";

/**
 * The CEPs of each state and of its capital, by the first five digits: the Correios' public table "Faixas de CEP"
 * (Busca CEP, faixas por UF e localidade), where a state ends at the next one's first CEP. Amazonas, Goiás and the
 * Federal District have two ranges each, so has the city of São Paulo. Nothing from 78900 to 78999 is in use: Rondônia
 * moved to 76800 in 2008.
 */
const STATES: Record<string, readonly string[]> = {
  SP: ["01000-19999"],
  RJ: ["20000-28999"],
  ES: ["29000-29999"],
  MG: ["30000-39999"],
  BA: ["40000-48999"],
  SE: ["49000-49999"],
  PE: ["50000-56999"],
  AL: ["57000-57999"],
  PB: ["58000-58999"],
  RN: ["59000-59999"],
  CE: ["60000-63999"],
  PI: ["64000-64999"],
  MA: ["65000-65999"],
  PA: ["66000-68899"],
  AP: ["68900-68999"],
  AM: ["69000-69299", "69400-69899"],
  RR: ["69300-69399"],
  AC: ["69900-69999"],
  DF: ["70000-72799", "73000-73699"],
  GO: ["72800-72999", "73700-76799"],
  RO: ["76800-76999"],
  TO: ["77000-77999"],
  MT: ["78000-78899"],
  MS: ["79000-79999"],
  PR: ["80000-87999"],
  SC: ["88000-89999"],
  RS: ["90000-99999"],
};

const CAPITALS: Record<string, readonly [city: string, ...ranges: string[]]> = {
  SP: ["São Paulo", "01000-05999", "08000-08499"],
  RJ: ["Rio de Janeiro", "20000-23799"],
  ES: ["Vitória", "29000-29099"],
  MG: ["Belo Horizonte", "30000-31999"],
  BA: ["Salvador", "40000-42599"],
  SE: ["Aracaju", "49000-49098"],
  PE: ["Recife", "50000-52999"],
  AL: ["Maceió", "57000-57099"],
  PB: ["João Pessoa", "58000-58099"],
  RN: ["Natal", "59000-59139"],
  CE: ["Fortaleza", "60000-61599"],
  PI: ["Teresina", "64000-64099"],
  MA: ["São Luís", "65000-65109"],
  PA: ["Belém", "66000-66999"],
  AP: ["Macapá", "68900-68911"],
  AM: ["Manaus", "69000-69099"],
  RR: ["Boa Vista", "69300-69339"],
  AC: ["Rio Branco", "69900-69923"],
  DF: ["Brasília", "70000-72799", "73000-73699"],
  GO: ["Goiânia", "74000-74899"],
  RO: ["Porto Velho", "76800-76834"],
  TO: ["Palmas", "77000-77249"],
  MT: ["Cuiabá", "78000-78099"],
  MS: ["Campo Grande", "79000-79124"],
  PR: ["Curitiba", "80000-82999"],
  SC: ["Florianópolis", "88000-88099"],
  RS: ["Porto Alegre", "90000-91999"],
};

/** CEPs from one to another, both included, eight digits each. */
export type CepRange = {
  from: string;
  to: string;
};

/** The CEPs of a state (two-letter code). */
export type StateCepRange = {
  state: string;
} & CepRange;

/** The CEPs of a state's capital; of the Federal District, all of it. */
export type CapitalCepRange = {
  city: string;
} & StateCepRange;

const readRange = (text: string): CepRange => ({ from: `${text.slice(0, 5)}000`, to: `${text.slice(6)}999` });
const byStart = (a: CepRange, b: CepRange) => a.from.localeCompare(b.from);

/** Every state's ranges in ascending order; they do not overlap. */
export const STATE_CEP_RANGES: readonly StateCepRange[] = Object.entries(STATES)
  .flatMap(([state, ranges]) => ranges.map((range) => ({ state, ...readRange(range) })))
  .sort(byStart);

/** Every capital's ranges in ascending order; each lies within its state's. */
export const CAPITAL_CEP_RANGES: readonly CapitalCepRange[] = Object.entries(CAPITALS)
  .flatMap(([state, [city, ...ranges]]) => ranges.map((range) => ({ state, city, ...readRange(range) })))
  .sort(byStart);

const isWithin = (cep: string) => (range: CepRange) => range.from <= cep && cep <= range.to;

/**
 * The state that a CEP belongs to by its number alone, for when no CEP service answers.
 *
 * @param text a CEP as people type it
 * @returns its two-letter code; null when no state uses the number
 * @throws BrasilError `cep_invalid`
 */
export function stateOfCep(text: string): string | null {
  return STATE_CEP_RANGES.find(isWithin(parseCep(text)))?.state ?? null;
}

/**
 * The capital that a CEP lies in; null when it lies in another city, or nowhere.
 * @throws BrasilError `cep_invalid`
 */
export function capitalOfCep(text: string): { city: string; state: string } | null {
  const found = CAPITAL_CEP_RANGES.find(isWithin(parseCep(text)));
  return found ? { city: found.city, state: found.state } : null;
}
