import { isUnfiltered, listQuery, paramsOf } from "../list-query";

const SPEC = {
  limit: 20,
  search: true,
  sorts: ["name", "created_at"],
  many: { method: ["pix", "boleto"], active: ["true", "false"] },
  one: { flag: ["late", "12"] },
  dates: "created_at",
};

it("asks for the first page where the address says nothing", () => {
  expect(listQuery({}, SPEC)).toEqual({ limit: 20, offset: 0 });
  expect(listQuery({ q: "", offset: "-20" }, SPEC)).toEqual({ limit: 20, offset: 0 });
  expect(listQuery({ offset: "1.5" }, SPEC)).toEqual({ limit: 20, offset: 0 });
});

it("reads filters as the dashboard's tables write them, and as people do", () => {
  const asTables = { method: '["pix","boleto"]', flag: '"late"', active: '["true"]', offset: "40" };
  expect(listQuery(asTables, SPEC)).toEqual({
    limit: 20,
    offset: 40,
    method: ["pix", "boleto"],
    flag: "late",
    active: ["true"],
  });
  const byHand = { method: "pix", flag: "12", active: "false" };
  expect(listQuery(byHand, SPEC)).toMatchObject({ method: ["pix"], flag: "12", active: ["false"] });
});

it("leaves out what is no choice of the list's", () => {
  const foreign = { method: '["cash","pix"]', flag: "early", order: "-password", q: "ana", other: "1" };
  expect(listQuery(foreign, SPEC)).toEqual({ limit: 20, offset: 0, method: ["pix"], q: "ana" });
  expect(listQuery({ q: "ana", order: "name" }, { limit: 5 })).toEqual({ limit: 5, offset: 0 });
});

it("sorts both ways by the columns that the server sorts by", () => {
  expect(listQuery({ order: "-created_at" }, SPEC)).toMatchObject({ order: "-created_at" });
  expect(listQuery({ order: "name" }, SPEC)).toMatchObject({ order: "name" });
});

it("turns the instants of a date filter into local days", () => {
  const [from, to] = [new Date(2026, 10, 1), new Date(2026, 10, 30, 23, 59)];
  const both = JSON.stringify({ $gte: from.toISOString(), $lte: to.toISOString() });
  expect(listQuery({ created_at: both }, SPEC)).toMatchObject({ from: "2026-11-01", to: "2026-11-30" });
  const since = JSON.stringify({ $gte: from.toISOString() });
  expect(listQuery({ created_at: since }, SPEC)).toEqual({ limit: 20, offset: 0, from: "2026-11-01" });
  for (const nonsense of ["yesterday", '{"$gte":"no date"}', "null"]) {
    expect(listQuery({ created_at: nonsense }, SPEC)).toEqual({ limit: 20, offset: 0 });
  }
});

it("names what the address may hold", () => {
  expect(paramsOf(SPEC)).toEqual(["offset", "q", "order", "method", "active", "flag", "created_at"]);
  expect(paramsOf({ limit: 5 })).toEqual(["offset"]);
});

it("tells whether an empty answer means that there is nothing at all", () => {
  expect(isUnfiltered(listQuery({ order: "name" }, SPEC))).toBe(true);
  expect(isUnfiltered(listQuery({ q: "ana" }, SPEC))).toBe(false);
  expect(isUnfiltered(listQuery({ offset: "20" }, SPEC))).toBe(false);
});
