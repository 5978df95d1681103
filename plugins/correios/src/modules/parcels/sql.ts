import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Context } from "@medusajs/framework/types";

const INSTANTS = [
  "label_requested_at",
  "label_expires_at",
  "next_label_check_at",
  "posted_at",
  "delivered_at",
  "last_event_at",
  "next_tracking_at",
  "voided_at",
  "printed_at",
  "occurred_at",
  "created_at",
  "updated_at",
  "deleted_at",
] as const;

const asColumn = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !(value instanceof Date) ? JSON.stringify(value) : value;

/** Runs SQL in a method's transaction; rows as the ORM would give them, since the driver leaves instants as text. */
export async function run<T>(context: Context, sql: string, params: unknown[]): Promise<T[]> {
  const manager = (context.transactionManager ?? context.manager) as EntityManager;
  const rows = await manager.execute<Record<string, unknown>[]>(sql, params.map(asColumn));
  for (const row of rows)
    for (const column of INSTANTS) {
      const value = row[column];
      if (typeof value === "string") row[column] = new Date(value);
    }
  return rows as T[];
}

/** `"column" = ?, …` for the values given; column names come from our types, never from outside. */
export function assignments(patch: object): { sql: string; params: unknown[] } {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
  return {
    sql: entries.map(([column]) => `"${column}" = ?, `).join(""),
    params: entries.map(([, value]) => value),
  };
}

/** INSERT of one row, its columns as named in `row`; null ones included. */
export function insertion(table: string, row: object): { sql: string; params: unknown[] } {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined);
  const columns = entries.map(([column]) => `"${column}"`).join(", ");
  return {
    sql: `INSERT INTO "${table}" (${columns}) VALUES (${entries.map(() => "?").join(", ")})`,
    params: entries.map(([, value]) => value),
  };
}

/** A text array's literal; quoted, since ids may come from outside. */
export const textArray = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
