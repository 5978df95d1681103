import { findState, isCapital } from "../cep/states.js";
import { findCity } from "../cep/cities.js";

/** How far two CEPs lie apart, in the Correios' price classes: local, within the state, and six national ones. */
export type Distance = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Column and row of each state on a coarse map; steps on it order the national classes. */
const MAP: Record<string, [number, number]> = {
  RS: [2, 9],
  SC: [3, 8],
  PR: [3, 7],
  SP: [4, 6],
  RJ: [6, 6],
  ES: [7, 5],
  MG: [5, 5],
  MS: [2, 6],
  GO: [4, 4],
  DF: [4, 4],
  MT: [2, 4],
  BA: [7, 3],
  SE: [8, 3],
  AL: [8, 2],
  PE: [8, 2],
  PB: [9, 1],
  RN: [9, 1],
  CE: [8, 1],
  PI: [7, 1],
  MA: [6, 1],
  TO: [5, 2],
  PA: [4, 1],
  AP: [4, 0],
  AM: [1, 1],
  RR: [1, 0],
  RO: [1, 3],
  AC: [0, 3],
};

/**
 * The price class between two CEPs; null when one of them is in no state.
 * @param origin eight digits
 * @param destination eight digits
 */
export function distanceBetween(origin: string, destination: string): Distance | null {
  const [from, to] = [findState(origin), findState(destination)];
  if (!from || !to) {
    return null;
  }
  if (from.uf === to.uf) {
    const city = findCity(origin);
    return city && city === findCity(destination) ? 0 : 1;
  }
  const [a, b] = [MAP[from.uf], MAP[to.uf]];
  if (!a || !b) {
    return null;
  }
  const steps = Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
  return Math.min(7, 1 + Math.max(1, steps)) as Distance;
}

/** Whether a CEP lies in its state's capital, where delivery is quicker. */
export function inCapital(cep: string): boolean {
  const city = findCity(cep);
  return city !== undefined && isCapital(city);
}
