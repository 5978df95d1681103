import type { ClientBase } from "pg";
import { topicOfTable, WATCHED_COLUMNS, type Topic } from "./topics";

/** The NOTIFY channel; its payload is a topic. */
export const CHANNEL = "mestres_store_cache";

const FUNCTION = "mestres_store_cache_notify";
const TRIGGER = "mestres_store_cache";
// Any process may be the first to boot on a database; one of them installs, the others wait and find it done.
const INSTALL_LOCK = 7_309_215;

type InstalledRow = {
  table: string;
  definition: string | null;
};

/**
 * Installs the statement-level triggers that announce a change of topic, on every table of the current schema
 * that cached answers are built from. Does nothing to a table that has its trigger already, so a boot normally
 * only reads the catalogue.
 * @returns names of the tables that got a trigger in this call
 * @throws the database's error, e.g. when the role may not create triggers
 */
export async function installTriggers(
  client: ClientBase,
  extraTables: Readonly<Record<string, Topic>> = {},
): Promise<string[]> {
  const wanted = (await watchedTables(client, extraTables)).filter((table) => !table.installed);
  if (wanted.length === 0) {
    return [];
  }
  await client.query("SELECT pg_advisory_lock($1)", [INSTALL_LOCK]);
  try {
    await client.query(
      `CREATE OR REPLACE FUNCTION ${FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM pg_notify('${CHANNEL}', TG_ARGV[0]);
         RETURN NULL;
       END $$`,
    );
    const missing = (await watchedTables(client, extraTables)).filter((table) => !table.installed);
    // A busy table must not make the whole shop queue behind this lock.
    await client.query("SET lock_timeout = '5s'");
    for (const { name, topic } of missing) {
      const quoted = client.escapeIdentifier(name);
      await client.query(
        `CREATE OR REPLACE TRIGGER ${TRIGGER} AFTER ${eventsOf(name)} ON ${quoted}
         FOR EACH STATEMENT EXECUTE FUNCTION ${FUNCTION}('${topic}')`,
      );
    }
    return missing.map(({ name }) => name);
  } finally {
    await client.query("SET lock_timeout = DEFAULT");
    await client.query("SELECT pg_advisory_unlock($1)", [INSTALL_LOCK]);
  }
}

function eventsOf(table: string): string {
  const columns = WATCHED_COLUMNS[table];
  return `INSERT OR DELETE OR TRUNCATE OR UPDATE${columns ? ` OF ${columns.join(", ")}` : ""}`;
}

async function watchedTables(client: ClientBase, extraTables: Readonly<Record<string, Topic>>) {
  const { rows } = await client.query<InstalledRow>(
    `SELECT c.relname AS table, pg_get_triggerdef(t.oid) AS definition
       FROM pg_class c
       LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname = $1
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      ORDER BY c.relname`,
    [TRIGGER],
  );
  return rows.flatMap((row) => {
    const topic = topicOfTable(row.table, extraTables);
    if (!topic) {
      return [];
    }
    return [
      { name: row.table, topic, installed: row.definition?.includes(`${FUNCTION}('${topic}')`) ?? false },
    ];
  });
}
