import { isStateCode, parseState, STATES, stateName } from "../states";

it("knows the 27 federative units", () => {
  expect(STATES).toHaveLength(27);
  expect(new Set(STATES.map(({ code }) => code)).size).toBe(27);
});

it("reads a code in either case", () => {
  expect(parseState(" sp ")).toBe("SP");
  expect(stateName("df")).toBe("Distrito Federal");
  expect(isStateCode("mg")).toBe(true);
});

it.each(["", "XX", "São Paulo", "SPP"])("refuses %p", (text) => {
  expect(isStateCode(text)).toBe(false);
  expect(() => parseState(text)).toThrow(expect.objectContaining({ code: "state_invalid" }));
});
