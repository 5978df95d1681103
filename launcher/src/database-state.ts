import pg from "pg";

/**
 * Notes kept in the database itself, in a schema of the launcher's own: which migrations it has had and what
 * the seed made. A note beside the database would be wrong as soon as DATABASE_URL points elsewhere.
 */
export class DatabaseState {
  private constructor(private readonly client: pg.Client) {}

  static async open(url: string): Promise<DatabaseState> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("create schema if not exists mestres_launcher");
    await client.query(
      "create table if not exists mestres_launcher.state (key text primary key, value text not null)",
    );
    return new DatabaseState(client);
  }

  async get(key: string): Promise<string | undefined> {
    const { rows } = await this.client.query<{ value: string }>(
      "select value from mestres_launcher.state where key = $1",
      [key],
    );
    return rows[0]?.value;
  }

  async set(key: string, value: string): Promise<void> {
    await this.client.query(
      "insert into mestres_launcher.state (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value",
      [key, value],
    );
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
