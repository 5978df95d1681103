import { listQuery } from "@mestres/admin-kit/lib";
import { CASES, casesQueryOf, CODES, codesQueryOf, pathOfCase, PAYMENTS } from "../query";

const page = { limit: 20, offset: 0 };

it("asks for payments of this shop's methods, states and flags only", () => {
  const address = {
    method: '["oxxo","card"]',
    state: '["paid","gone"]',
    flag: '"late"',
    order: "-created_at",
  };
  expect(listQuery(address, PAYMENTS)).toEqual({
    ...page,
    method: ["card"],
    state: ["paid"],
    flag: "late",
    order: "-created_at",
  });
  expect(listQuery({ order: "provider", flag: '"red"' }, PAYMENTS)).toEqual(page);
});

it("asks for open cases unless settled ones are wanted", () => {
  const asked = (address: Record<string, string>) => casesQueryOf(listQuery(address, CASES));
  expect(asked({})).toEqual({ ...page, state: "open" });
  expect(asked({ state: '"settled"', offset: "20" })).toEqual({ limit: 20, offset: 20, state: "settled" });
  expect(asked({ state: "all", kind: '["late","lost"]' })).toEqual({
    ...page,
    state: "open",
    kind: ["late"],
  });
});

it("asks for the codes in use unless the archived ones are wanted", () => {
  const asked = (address: Record<string, string>) => codesQueryOf(listQuery(address, CODES));
  expect(asked({})).toEqual({ ...page, archived: false });
  expect(asked({ archived: '"archived"' })).toEqual({ ...page, archived: true });
});

it("leads to a case whatever its id holds", () => {
  expect(pathOfCase("case&1")).toBe("/pagamentos?view=cases&case_id=case%261");
});
