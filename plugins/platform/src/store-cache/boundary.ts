import type { ClientBase } from "pg";

/**
 * Milliseconds until time alone changes an answer: a price list starts or ends, a publishable key's revocation
 * takes effect. Measured on the database's clock, because that is the clock prices are chosen by.
 * @returns Infinity when nothing is scheduled
 */
export async function millisecondsToNextBoundary(client: ClientBase): Promise<number> {
  const parts: string[] = [];
  if (await tableExists(client, "price_list")) {
    parts.push(
      "SELECT starts_at AS at FROM price_list WHERE deleted_at IS NULL AND starts_at > clock_timestamp()",
      "SELECT ends_at AS at FROM price_list WHERE deleted_at IS NULL AND ends_at > clock_timestamp()",
    );
  }
  if (await tableExists(client, "api_key")) {
    parts.push(
      "SELECT revoked_at AS at FROM api_key WHERE deleted_at IS NULL AND revoked_at > clock_timestamp()",
    );
  }
  if (parts.length === 0) return Infinity;
  const { rows } = await client.query<{ ms: string | null }>(
    `SELECT extract(epoch FROM (min(at) - clock_timestamp())) * 1000 AS ms FROM (${parts.join(" UNION ALL ")}) moments`,
  );
  const ms = rows[0]?.ms;
  return ms === null || ms === undefined ? Infinity : Math.max(0, Number(ms));
}

async function tableExists(client: ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>("SELECT to_regclass($1) IS NOT NULL AS found", [
    table,
  ]);
  return rows[0]?.found ?? false;
}
