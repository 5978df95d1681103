import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

type Knex = { raw(sql: string, params: readonly unknown[]): Promise<{ rows: unknown[] }> };

/**
 * Runs a reading statement over several modules' tables: lists that the database sorts and pages, instead of two
 * lists merged in memory. Placeholders are `?`.
 */
export async function read<T>(
  container: MedusaContainer,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
  return (await knex.raw(sql, params)).rows as T[];
}
