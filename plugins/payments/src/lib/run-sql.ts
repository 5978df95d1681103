import type { Context } from "@medusajs/framework/types";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";

/**
 * Runs a statement inside a module's service, in its transaction where there is one. Placeholders
 * are `?`. Columns that end in `_at` come as `Date`: the driver leaves them as text in the app, and
 * as `Date` in module specs.
 */
export async function runSql<T>(
  context: Context,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  const manager = (context.transactionManager ?? context.manager) as EntityManager;
  const rows = await manager.execute<Record<string, unknown>[]>(sql, [...params]);
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) {
      if (column.endsWith("_at") && typeof value === "string") {
        row[column] = new Date(value);
      }
    }
  }
  return rows as T[];
}
