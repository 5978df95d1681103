import type { ClientBase } from "pg";

/**
 * Milliseconds until time alone changes an answer: a price list starts or ends, a publishable key's revocation
 * takes effect. Measured on the database's clock, because that is the clock prices are chosen by.
 * @returns Infinity when nothing is scheduled
 */
export async function millisecondsToNextBoundary(client: ClientBase): Promise<number> {
  const { rows: tables } = await client.query<{ lists: boolean; keys: boolean }>(
    "SELECT to_regclass('price_list') IS NOT NULL AS lists, to_regclass('api_key') IS NOT NULL AS keys",
  );
  const moments = [
    ...(tables[0]?.lists ? [momentsOf("price_list", "starts_at"), momentsOf("price_list", "ends_at")] : []),
    ...(tables[0]?.keys ? [momentsOf("api_key", "revoked_at")] : []),
  ];
  if (moments.length === 0) {
    return Infinity;
  }
  const { rows } = await client.query<{ ms: string | null }>(
    `SELECT extract(epoch FROM (min(at) - clock_timestamp())) * 1000 AS ms
       FROM (${moments.join(" UNION ALL ")}) moments`,
  );
  const ms = rows[0]?.ms;
  return ms == null ? Infinity : Math.max(0, Number(ms));
}

function momentsOf(table: string, column: string): string {
  return `SELECT ${column} AS at FROM ${table} WHERE deleted_at IS NULL AND ${column} > clock_timestamp()`;
}
