import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

type Knex = { raw(sql: string, params: readonly unknown[]): Promise<{ rows: unknown[] }> };

/**
 * Runs a reading statement over tables of several modules at once, where the query engine would
 * read them one by one. Placeholders are `?`; instants come as `Date`, decimals as text.
 */
export async function readSql<T>(
  container: MedusaContainer,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
  return (await knex.raw(sql, params)).rows as T[];
}
