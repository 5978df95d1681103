import { casesQueryOf, type ListParams, paymentsQueryOf } from "../query";

const none: ListParams = {
  q: undefined,
  order: undefined,
  offset: undefined,
  method: undefined,
  state: undefined,
  flag: undefined,
  created_at: undefined,
};
const queryWith = (params: Partial<ListParams>) => paymentsQueryOf({ ...none, ...params }, 20);

describe("the query of the payments list", () => {
  it("asks for nothing that was not chosen", () => {
    expect(queryWith({})).toEqual({ limit: 20, offset: 0 });
  });

  it("reads filters as the dashboard's tables write them", () => {
    expect(
      queryWith({
        q: "E123",
        order: "-created_at",
        offset: "40",
        method: '["boleto","card"]',
        state: '["paid"]',
        flag: '"late"',
        created_at: JSON.stringify({ $gte: new Date(2026, 10, 1), $lte: new Date(2026, 10, 21, 23, 59, 59) }),
      }),
    ).toEqual({
      limit: 20,
      offset: 40,
      q: "E123",
      order: "-created_at",
      method: ["boleto", "card"],
      state: ["paid"],
      flag: "late",
      from: "2026-11-01",
      to: "2026-11-21",
    });
  });

  it.each([
    ["an address written by hand", { method: "pix" }, { method: ["pix"] }],
    ["an open end", { created_at: '{"$gte":"2026-11-01T12:00:00"}' }, { from: "2026-11-01" }],
    ["a method of another shop", { method: '"oxxo"' }, {}],
    ["one good method of two", { method: '["oxxo","card"]' }, { method: ["card"] }],
    ["a range of no instants", { created_at: '{"$gte":"yesterday"}' }, {}],
    ["a flag that is none", { flag: '"red"' }, {}],
    ["a broken range", { created_at: '{"$gte":' }, {}],
    ["a range of no dates", { created_at: '{"$gte":5,"$lte":null}' }, {}],
    ["a number where text belongs", { state: "7" }, {}],
    ["a page before the first", { offset: "-20" }, {}],
    ["a page that is none", { offset: "second" }, {}],
  ])("bears %s", (_, params, expected) => {
    expect(queryWith(params)).toEqual({ limit: 20, offset: 0, ...expected });
  });
});

describe("the query of the cases", () => {
  const none = { state: undefined, kind: undefined, offset: undefined };

  it("asks for open ones unless settled ones are wanted", () => {
    expect(casesQueryOf(none, 20)).toEqual({ limit: 20, offset: 0, state: "open" });
    expect(casesQueryOf({ ...none, state: '"settled"', offset: "20" }, 20)).toEqual({
      limit: 20,
      offset: 20,
      state: "settled",
    });
    expect(casesQueryOf({ ...none, state: "all", kind: '["late","lost"]' }, 20)).toEqual({
      limit: 20,
      offset: 0,
      state: "open",
      kind: ["late"],
    });
  });
});
