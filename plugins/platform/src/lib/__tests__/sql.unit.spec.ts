import type { Context, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { assignments, escapeLike, insertion, readSql, runSql, textArray } from "../sql";

const AT = new Date("2026-03-01T12:00:00.250Z");

describe("runSql", () => {
  const managerOf = (rows: object[]) => ({ execute: jest.fn().mockResolvedValue(rows) });
  const inContext = (context: object) => context as Context;

  it("prefers the transaction to the manager outside of it", async () => {
    const transactionManager = managerOf([{ id: "a" }]);
    const manager = managerOf([]);
    expect(await runSql(inContext({ transactionManager, manager }), "SELECT 1")).toEqual([{ id: "a" }]);
    expect(transactionManager.execute).toHaveBeenCalledWith("SELECT 1", []);
    expect(await runSql(inContext({ manager }), "SELECT 2")).toEqual([]);
    expect(manager.execute.mock.calls).toEqual([["SELECT 2", []]]);
  });

  it.each([
    ["as the app's driver gives them", "2026-03-01 12:00:00.25+00"],
    ["as module specs give them", AT],
  ])("gives instants as Date, %s", async (_, at) => {
    const [row] = await runSql(
      inContext({ manager: managerOf([{ posted_at: at, claimed_until: at, voided_at: null, note: "x" }]) }),
      "SELECT",
    );
    expect(row).toEqual({ posted_at: AT, claimed_until: AT, voided_at: null, note: "x" });
  });

  it("leaves local dates, and text in columns of other names, as they are", async () => {
    const row = { claim_until: "2026-12-01", note: "2026-03-01 12:00:00+00", looked_at: "na vitrine" };
    expect(await runSql(inContext({ manager: managerOf([{ ...row }]) }), "SELECT")).toEqual([row]);
  });

  it("puts objects and lists in as JSON, instants and plain values as they are", async () => {
    const manager = managerOf([]);
    await runSql(inContext({ manager }), "SELECT", [{ a: 1 }, ["b"], AT, null, 3, "c", true]);
    expect(manager.execute).toHaveBeenCalledWith("SELECT", ['{"a":1}', '["b"]', AT, null, 3, "c", true]);
  });
});

describe("readSql", () => {
  it("asks the connection of the app, lists as they are", async () => {
    const raw = jest.fn().mockResolvedValue({ rows: [{ count: 2 }] });
    const resolve = (key: string) => (key === ContainerRegistrationKeys.PG_CONNECTION ? { raw } : undefined);
    const container = { resolve } as MedusaContainer;
    expect(await readSql(container, "SELECT ?::text[]", [["a"]])).toEqual([{ count: 2 }]);
    expect(raw).toHaveBeenCalledWith("SELECT ?::text[]", [["a"]]);
  });
});

describe("assignments and insertion", () => {
  it("leave out what is undefined and keep null", () => {
    const row = { state: "ready", problem: null, note: undefined, of: 2 };
    expect(assignments(row)).toEqual({
      sql: `"state" = ?, "problem" = ?, "of" = ?, `,
      params: ["ready", null, 2],
    });
    expect(insertion("parcel", row)).toEqual({
      sql: `INSERT INTO "parcel" ("state", "problem", "of") VALUES (?, ?, ?)`,
      params: ["ready", null, 2],
    });
  });

  it("assign nothing for an empty patch", () => {
    expect(assignments({})).toEqual({ sql: "", params: [] });
  });
});

describe("textArray", () => {
  it("quotes what a text array would read otherwise", () => {
    expect(textArray([])).toBe("{}");
    expect(textArray(["a", "b,c", 'd"e', "f\\g", "{h}", "NULL"])).toBe(
      String.raw`{"a","b,c","d\"e","f\\g","{h}","NULL"}`,
    );
  });
});

describe("escapeLike", () => {
  it("takes the wildcards out of what a person types", () => {
    expect(escapeLike(String.raw`50%_a\b`)).toBe(String.raw`50\%\_a\\b`);
  });
});
