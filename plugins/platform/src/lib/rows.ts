import type { Context } from "@medusajs/framework/types";
import { assignments, runSql, textArray, type SqlPart } from "./sql";

/**
 * A table whose rows wait for their turn. Names of tables and columns and the pieces of SQL come from our code, never
 * from outside.
 */
export type RowQueue = {
  table: string;
  /** The column that says when a row is due. A null is never due, unless `firstDueAt` says when. */
  dueAt: string;
  /** The column that says when a row is due that was never taken. */
  firstDueAt?: string;
  /** The column that counts how often a row was taken. */
  attempts?: string;
  /** Which rows are in the queue at all. */
  where?: string;
  /** Whether taking a row is a change that others look at by `updated_at`. */
  touches?: boolean;
};

/** For how long a row that was taken is nobody else's: always as long, or doubling with each attempt. Seconds. */
export type RowLease = number | { first: number; longest: number };

export type RowClaim = {
  limit: number;
  lease: RowLease;
  /** Only these rows, of those that are due; null and undefined: all of them. */
  ids?: readonly string[] | null;
  /** A further condition on the rows, with its values. */
  where?: SqlPart;
};

/**
 * Takes rows that are due, the longest due first, for this process alone: no other one gets them before their lease is
 * over, and whoever dies with them gives them back by itself. The attempt is counted and the row put behind the others
 * before anything is done with it, so that a row which fails every time, or takes its process down, keeps no other one
 * from its turn. Whoever is done with a row writes so, or when it is due next.
 */
export async function claimRows<Row extends object>(
  context: Context,
  queue: RowQueue,
  { limit, lease, ids, where }: RowClaim,
): Promise<Row[]> {
  const due = queue.firstDueAt ? `coalesce("${queue.dueAt}", "${queue.firstDueAt}")` : `"${queue.dueAt}"`;
  const wait = leaseOf(queue, lease);
  const conditions = [
    `${due} <= now()`,
    "deleted_at IS NULL",
    ...(queue.where ? [`(${queue.where})`] : []),
    ...(where ? [`(${where.sql})`] : []),
    ...(ids ? ["id = ANY (?::text[])"] : []),
  ];
  return runSql<Row>(
    context,
    `UPDATE "${queue.table}"
        SET "${queue.dueAt}" = now() + make_interval(secs => ${wait.sql})
            ${queue.attempts ? `, "${queue.attempts}" = "${queue.attempts}" + 1` : ""}
            ${queue.touches ? ", updated_at = clock_timestamp()" : ""}
      WHERE id IN (SELECT id FROM "${queue.table}" WHERE ${conditions.join(" AND ")}
                    ORDER BY ${due} LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING *`,
    [...wait.params, ...(where?.params ?? []), ...(ids ? [textArray(ids)] : []), limit],
  );
}

/** The seconds that a row waits after so many attempts, this one among them; the same as a claim's. */
export function backoffSeconds(
  attempts: number,
  { first, longest }: { first: number; longest: number },
): number {
  return Math.min(longest, first * 2 ** Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS));
}

/**
 * Changes one row where it stands in one of these states. One statement: of several that move it at once, the database
 * lets one through.
 *
 * @param key the column that names the row, and its value
 * @param patch the columns to write, `state` among them where it moves; JSON columns are replaced as a whole
 * @returns the row as it is now, or undefined where it is in none of the states or does not exist
 */
export async function moveRow<Row extends object>(
  context: Context,
  table: string,
  key: Readonly<Record<string, string>>,
  from: readonly string[],
  patch: object,
): Promise<Row | undefined> {
  const set = assignments(patch);
  const names = Object.keys(key).map((column) => `"${column}" = ?`);
  const [row] = await runSql<Row>(
    context,
    `UPDATE "${table}" SET ${set.sql}updated_at = clock_timestamp()
      WHERE ${names.join(" AND ")} AND state = ANY (?::text[]) RETURNING *`,
    [...set.params, ...Object.values(key), textArray(from)],
  );
  return row;
}

/**
 * Puts values in the place of what JSON columns of a row hold. The ORM's update merges them at every depth, so that a key
 * is never taken away, not even by a step that is undone.
 *
 * @param columns the JSON columns to write; undefined ones stay as they are, null empties one
 */
export async function replaceJson(
  context: Context,
  table: string,
  id: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  if (!given.length) {
    return;
  }
  await runSql(
    context,
    `UPDATE "${table}" SET ${given.map(([column]) => `"${column}" = ?::jsonb, `).join("")}updated_at = clock_timestamp()
      WHERE id = ?`,
    [...given.map(([, value]) => (value === null ? null : JSON.stringify(value))), id],
  );
}

/** Beyond it the doubling would be longer than any lease. */
const MOST_DOUBLINGS = 20;

function leaseOf(queue: RowQueue, lease: RowLease): SqlPart {
  if (typeof lease === "number") {
    return { sql: "?", params: [lease] };
  }
  const taken = queue.attempts ? `least("${queue.attempts}", ${MOST_DOUBLINGS})` : "0";
  return { sql: `least(?::float8, ?::float8 * 2 ^ ${taken})`, params: [lease.longest, lease.first] };
}
