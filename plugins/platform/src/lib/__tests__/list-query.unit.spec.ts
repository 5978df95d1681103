import { z } from "@medusajs/framework/zod";
import { flag, paging, readQuery, several, sortBy, sorting } from "../list-query";

const Query = z.strictObject({
  ...paging(50),
  state: several(["open", "paid"]),
  late: flag,
  order: sortBy(["created_at", "total"], "-created_at"),
});

describe("a list's query string", () => {
  it("asks for the first page, newest first, when nothing is said", () => {
    expect(Query.parse({})).toEqual({ limit: 20, offset: 0, order: "-created_at" });
  });

  it("is read from text; a filter takes one value or several", () => {
    const read = (state: unknown) => Query.parse({ state }).state;
    expect(Query.parse({ limit: "50", offset: "7", late: "false", order: "total" })).toEqual({
      limit: 50,
      offset: 7,
      late: false,
      order: "total",
    });
    expect([read("open"), read(["open", "paid"])]).toEqual([["open"], ["open", "paid"]]);
  });

  it.each([
    ["limit", "51"],
    ["limit", "0"],
    ["offset", "-1"],
    ["state", "lost"],
    ["late", "yes"],
    ["order", "id; drop table"],
    ["order", "--total"],
  ])("is refused for %s=%s, by that name", (name, value) => {
    expect(Query.safeParse({ [name]: value }).error?.issues[0]?.path[0]).toBe(name);
  });

  it("tells what a list can be sorted by", () => {
    expect(Query.safeParse({ order: "name" }).error?.issues[0]?.message).toBe(
      "Ordene por: created_at, total",
    );
  });
});

describe("reading it", () => {
  it("gives what the schema makes of it", () => {
    expect(readQuery(Query, { limit: "5", late: "true" })).toMatchObject({ limit: 5, late: true });
  });

  it("refuses it as a mistake of the caller, by the list's own code where it has one", () => {
    const refused = { type: "invalid_data", message: expect.stringContaining("limit") };
    expect(() => readQuery(Query, { limit: "0" })).toThrow(
      expect.objectContaining({ ...refused, code: "query_invalid" }),
    );
    expect(() => readQuery(Query, { limit: "0" }, "lots_filter_invalid")).toThrow(
      expect.objectContaining({ ...refused, code: "lots_filter_invalid" }),
    );
  });

  it("names what it does not know", () => {
    expect(() => readQuery(Query, { stat: "open" })).toThrow(/parâmetro desconhecido.*stat/);
  });
});

it("reads a sort key as column and direction", () => {
  expect(sorting("-total")).toEqual({ key: "total", direction: "DESC" });
  expect(sorting("created_at")).toEqual({ key: "created_at", direction: "ASC" });
});
