import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { Context, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** A piece of a statement and the values of its `?`, in their order. */
export type SqlPart = {
  sql: string;
  params: unknown[];
};

type Row = Record<string, unknown>;
type Connection = { raw(sql: string, params: readonly unknown[]): Promise<{ rows: unknown[] }> };

/**
 * Runs a statement inside a module's service, in its transaction where there is one. Placeholders are `?`; objects and
 * lists go in as JSON. Columns `…_at` and `…_until` that hold an instant come as `Date`, as the ORM would give them:
 * the driver leaves them as text in the app, and as `Date` in module specs. Local dates ("2026-12-01") stay text.
 */
export async function runSql<T>(
  context: Context,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  const manager = (context.transactionManager ?? context.manager) as SqlEntityManager;
  const rows = await manager.execute<Row[]>(sql, params.map(asParam));
  for (const row of rows) {
    readInstants(row);
  }
  return rows as T[];
}

/**
 * Runs a reading statement over tables of several modules at once, where the query engine would read them one by one
 * or a list must be sorted and paged by the database. Placeholders are `?`, lists go in as arrays; instants come as
 * `Date`, decimals as text.
 */
export async function readSql<T>(
  container: MedusaContainer,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Connection;
  return (await knex.raw(sql, params)).rows as T[];
}

/** `"column" = ?, …` for the values given, undefined ones left out. Columns come from our types, never from outside. */
export function assignments(patch: object): SqlPart {
  const entries = given(patch);
  return {
    sql: entries.map(([column]) => `"${column}" = ?, `).join(""),
    params: entries.map(([, value]) => value),
  };
}

/** INSERT of one row, null values included, undefined ones left out. Columns come from our types, never from outside. */
export function insertion(table: string, row: object): SqlPart {
  const entries = given(row);
  const columns = entries.map(([column]) => `"${column}"`).join(", ");
  return {
    sql: `INSERT INTO "${table}" (${columns}) VALUES (${entries.map(() => "?").join(", ")})`,
    params: entries.map(([, value]) => value),
  };
}

/** A text array's literal, for `?::text[]` in {@link runSql}; quoted, since ids may come from outside. */
export function textArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}

/** A text as a pattern of LIKE that means itself: what a person types has no wildcards. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

const INSTANT_COLUMN = /_(at|until)$/;
const INSTANT = /^\d{4,}-\d\d-\d\d[ T]\d\d:\d\d/;

function readInstants(row: Row): void {
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === "string" && INSTANT_COLUMN.test(column) && INSTANT.test(value)) {
      row[column] = new Date(value);
    }
  }
}

const asParam = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !(value instanceof Date) ? JSON.stringify(value) : value;

const given = (columns: object): [string, unknown][] =>
  Object.entries(columns).filter(([, value]) => value !== undefined);
