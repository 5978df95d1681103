import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { Context } from "@medusajs/framework/types";
import { PLATFORM_INBOX_MODULE } from "../../modules/inbox/keys";
import { PlatformInboxEntry } from "../../modules/inbox/models/platform-inbox-entry";
import { backoffSeconds, claimRows, moveRow, replaceJson, type RowQueue } from "../rows";
import { runSql } from "../sql";

type SpecRow = { id: string; state: string; attempts: number; due_at: Date | null; note: unknown };

const QUEUE: RowQueue = {
  table: "row_spec",
  dueAt: "due_at",
  firstDueAt: "first_at",
  attempts: "attempts",
  where: "state = 'open'",
};

moduleIntegrationTestRunner({
  moduleName: PLATFORM_INBOX_MODULE,
  resolve: path.resolve(__dirname, "../../modules/inbox"),
  moduleModels: [PlatformInboxEntry],
  testSuite: ({ MikroOrmWrapper }) => {
    const context = (): Context => ({ manager: MikroOrmWrapper.forkManager() }) as Context;
    const sql = <T>(statement: string, params: unknown[] = []) => runSql<T>(context(), statement, params);
    const add = (id: string, secondsAgo: number, state = "open") =>
      sql("insert into row_spec (id, state, first_at) values (?, ?, now() - make_interval(secs => ?))", [
        id,
        state,
        secondsAgo,
      ]);
    const claim = async (limit: number, ids?: string[]) =>
      (await claimRows<SpecRow>(context(), QUEUE, { limit, lease: { first: 60, longest: 200 }, ids }))
        .map(({ id }) => id)
        .sort();
    const waitOf = async (id: string): Promise<number> => {
      const [row] = await sql<{ wait: number }>(
        "select round(extract(epoch from due_at - now()))::int as wait from row_spec where id = ?",
        [id],
      );
      return row!.wait;
    };

    /** A test in a table of its own; the runner opens the database after a spec's own hooks. */
    const inTable = (body: () => Promise<void>) => async () => {
      await sql("drop table if exists row_spec");
      await sql(
        `create table row_spec (id text primary key, state text, note jsonb, attempts int not null default 0, due_at timestamptz,
           first_at timestamptz, updated_at timestamptz, deleted_at timestamptz)`,
      );
      await body();
    };

    it(
      "hands each row to one of many that ask at once",
      inTable(async () => {
        for (let n = 0; n < 40; n++) {
          await add(`r${n}`, n + 1);
        }
        const taken = (await Promise.all(Array.from({ length: 8 }, () => claim(6)))).flat();
        expect(new Set(taken).size).toBe(taken.length);
        const rest = await claim(100);
        expect(new Set([...taken, ...rest]).size).toBe(40);
        expect(await claim(100)).toEqual([]);
        expect(await sql("select 1 from row_spec where attempts <> 1")).toEqual([]);
      }),
    );

    it(
      "takes the longest due first, and what failed behind what waits",
      inTable(async () => {
        await add("poison", 500);
        await add("second", 400);
        await add("later", -60);
        await add("closed", 900, "closed");
        await sql(
          "insert into row_spec (id, state, first_at, deleted_at) values ('gone', 'open', now(), now())",
        );
        expect(await claim(1)).toEqual(["poison"]);
        // It failed and its wait is over: what was never tried goes first all the same.
        await sql("update row_spec set due_at = now() where id = 'poison'");
        expect(await claim(1)).toEqual(["second"]);
        expect(await claim(9)).toEqual(["poison"]);
        expect(await claim(9)).toEqual([]);
      }),
    );

    it(
      "doubles the wait with each attempt up to the longest, as the code says",
      inTable(async () => {
        await add("r", 10);
        for (const [attempt, seconds] of [
          [1, 60],
          [2, 120],
          [3, 200],
          [4, 200],
        ] as const) {
          expect(await claim(1)).toEqual(["r"]);
          expect(await waitOf("r")).toBe(seconds);
          expect(backoffSeconds(attempt, { first: 60, longest: 200 })).toBe(seconds);
          await sql("update row_spec set due_at = now()");
        }
        await sql("update row_spec set attempts = 2000000000");
        expect(await claim(1)).toEqual(["r"]);
      }),
    );

    it(
      "keeps to the rows that are named and to further conditions",
      inTable(async () => {
        await add("a", 30);
        await add("b", 20);
        expect(await claim(9, [])).toEqual([]);
        expect(await claim(9, ["b", "c"])).toEqual(["b"]);
        const where = { sql: "id = ? or id = ?", params: ["b", "x"] };
        expect(await claimRows(context(), QUEUE, { limit: 9, lease: 5, where })).toEqual([]);
        expect(
          await claimRows(context(), QUEUE, { limit: 9, lease: 5, where: { sql: "id = ?", params: ["a"] } }),
        ).toMatchObject([{ id: "a", attempts: 1 }]);
        expect(await waitOf("a")).toBe(5);
      }),
    );

    it(
      "lets one of many moves through, and replaces what a JSON column holds",
      inTable(async () => {
        await add("m", 1);
        await sql(`update row_spec set note = '{"a": 1, "b": {"c": 2}}'`);
        const moves = await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            moveRow<SpecRow>(context(), "row_spec", { id: "m" }, ["open"], { state: "done", note: { n } }),
          ),
        );
        const [moved, ...others] = moves.filter((row) => row !== undefined);
        expect(others).toEqual([]);
        expect(moved).toMatchObject({ id: "m", state: "done", note: { n: expect.any(Number) } });
        expect(Object.keys(moved?.note as object)).toEqual(["n"]);
        expect(await moveRow(context(), "row_spec", { id: "none" }, ["open"], {})).toBeUndefined();

        const note = async () => (await sql<SpecRow>("select note from row_spec where id = 'm'"))[0]?.note;
        await replaceJson(context(), "row_spec", "m", { note: { a: { b: 1 } } });
        expect(await note()).toEqual({ a: { b: 1 } });
        await replaceJson(context(), "row_spec", "m", { note: undefined });
        expect(await note()).toEqual({ a: { b: 1 } });
        await replaceJson(context(), "row_spec", "m", { note: "texto" });
        expect(await note()).toBe("texto");
        await replaceJson(context(), "row_spec", "m", { note: null });
        expect(await sql("select 1 from row_spec where id = 'm' and note is null")).toHaveLength(1);
      }),
    );
  },
});
