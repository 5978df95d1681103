import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing";
import fc from "fast-check";
import { CAPITAL_CEP_RANGES, capitalOfCep, STATE_CEP_RANGES, stateOfCep, type CepRange } from "../cep-ranges";
import { STATES } from "../states";

const within = fc.constantFrom(...STATE_CEP_RANGES).chain((range) =>
  fc.integer({ min: Number(range.from), max: Number(range.to) }).map((number) => ({
    cep: String(number).padStart(8, "0"),
    state: range.state,
  })),
);

it("covers every state, and no CEP twice", () => {
  expect(new Set(STATE_CEP_RANGES.map(({ state }) => state))).toEqual(
    new Set(STATES.map(({ code }) => code)),
  );
  expect(new Set(CAPITAL_CEP_RANGES.map(({ state }) => state)).size).toBe(27);
  for (const ranges of [STATE_CEP_RANGES, CAPITAL_CEP_RANGES] as (readonly CepRange[])[]) {
    ranges.forEach(({ from, to }, index) => {
      expect(from < to).toBe(true);
      if (index > 0) {
        expect(ranges[index - 1]!.to < from).toBe(true);
      }
    });
  }
});

it("leaves no hole but the CEPs that Rondônia gave up", () => {
  const holes = STATE_CEP_RANGES.slice(1).flatMap(({ from }, index) => {
    const before = STATE_CEP_RANGES[index]!.to;
    return Number(from) === Number(before) + 1 ? [] : [[before, from]];
  });
  expect(holes).toEqual([["78899999", "79000000"]]);
  expect(stateOfCep("78900-000")).toBeNull();
});

it("finds the state of any CEP, however it is written", () => {
  fc.assert(
    fc.property(within, ({ cep, state }) => {
      expect(stateOfCep(cep)).toBe(state);
      expect(stateOfCep(`${cep.slice(0, 5)}-${cep.slice(5)}`)).toBe(state);
      const capital = capitalOfCep(cep);
      if (capital) {
        expect(capital.state).toBe(state);
      }
    }),
  );
});

it.each([
  ["01001-000", "SP", "São Paulo"],
  ["08499-999", "SP", "São Paulo"],
  ["08500-000", "SP", undefined],
  ["30140-071", "MG", "Belo Horizonte"],
  ["37701-000", "MG", undefined],
  ["70040-010", "DF", "Brasília"],
  ["72800-000", "GO", undefined],
  ["73010-000", "DF", "Brasília"],
  ["69300-000", "RR", "Boa Vista"],
  ["69400-000", "AM", undefined],
  ["76801-000", "RO", "Porto Velho"],
])("%s is in %s, %s", (cep, state, capital) => {
  expect([stateOfCep(cep), capitalOfCep(cep)?.city]).toEqual([state, capital]);
});

it("refuses what is no CEP", () => {
  expect(() => stateOfCep("123")).toThrow(expect.objectContaining({ code: "cep_invalid" }));
});

const samples = sharedData("vectors/cep-lookup.json");
(samples ? it : it.skip)("agrees with the addresses that CEP services gave", () => {
  const { vectors } = JSON.parse(readFileSync(samples!, "utf8")) as {
    vectors: Record<string, { cep?: string; code?: string; uf?: string; state?: string }>;
  };
  const found = Object.values(vectors).flatMap(({ cep, code, uf, state }) => {
    const at = cep ?? code;
    const where = uf ?? state;
    return at && where ? [[stateOfCep(at), where]] : [];
  });
  expect(found.length).toBeGreaterThan(0);
  for (const [ours, theirs] of found) {
    expect(ours).toBe(theirs);
  }
});
