import { CAPITAL_CEP_RANGES, STATE_CEP_RANGES, type CepRange } from "@mestres/brasil/lib/cep-ranges";

/** CEPs that cost the same in the table, and one of them that the Correios are asked about. */
export type PricedRegion = {
  state: string;
  capital: boolean;
  ranges: CepRange[];
  /** Eight digits. */
  sample: string;
};

/** A CEP in each state's capital, and one in a town of its interior. */
const SAMPLES: Record<string, [capital: string, interior?: string]> = {
  AC: ["69900060", "69980000"],
  AL: ["57020000", "57200000"],
  AM: ["69005010", "69400000"],
  AP: ["68900010", "68950000"],
  BA: ["40020000", "46900000"],
  CE: ["60025000", "62800000"],
  DF: ["70040010"],
  ES: ["29010000", "29780000"],
  GO: ["74003010", "76400000"],
  MA: ["65010000", "65800000"],
  MG: ["30130010", "37795000"],
  MS: ["79002000", "79200000"],
  MT: ["78005000", "78300000"],
  PA: ["66010000", "68700000"],
  PB: ["58010000", "58200000"],
  PE: ["50030230", "55150000"],
  PI: ["64000020", "64600000"],
  PR: ["80020310", "86300000"],
  RJ: ["20010000", "25900000"],
  RN: ["59012000", "59380000"],
  RO: ["76801000", "76940000"],
  RR: ["69301000", "69360000"],
  RS: ["90010150", "95300000"],
  SC: ["88010000", "89820000"],
  SE: ["49010000", "49200000"],
  SP: ["01001000", "13990000"],
  TO: ["77001000", "77600000"],
};

const ofState = <T extends { state: string } & CepRange>(ranges: readonly T[], state: string): CepRange[] =>
  ranges.filter((range) => range.state === state).map(({ from, to }) => ({ from, to }));

/**
 * The regions of the table: each capital, and each state as a whole, where the capital's narrower ranges go before.
 * The Correios price by the pair of places, and tell capitals from the rest of their states.
 */
export const REGIONS: readonly PricedRegion[] = Object.entries(SAMPLES).flatMap(
  ([state, [capital, interior]]): PricedRegion[] => [
    { state, capital: true, ranges: ofState(CAPITAL_CEP_RANGES, state), sample: capital },
    ...(interior
      ? [{ state, capital: false, ranges: ofState(STATE_CEP_RANGES, state), sample: interior }]
      : []),
  ],
);

/** Weights of the table, in grams: the Correios' own steps to 10 kg, then every five. */
const WEIGHTS = [
  300, 500, 750, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000, 15_000, 20_000,
  25_000, 30_000,
];

/** The weights of the table for a service, up to its limit, which is among them. */
export function weightsUpTo(maxGrams: number): number[] {
  return [...WEIGHTS.filter((grams) => grams < maxGrams), maxGrams];
}
