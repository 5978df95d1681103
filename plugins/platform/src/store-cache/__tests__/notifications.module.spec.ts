import { emptyDatabase } from "@mestres/testing/database/template";
import { Client } from "pg";
import { StoreCache } from "../store-cache";
import { StoredBody } from "../stored-body";
import type { Topic } from "../topics";
import { installTriggers } from "../triggers";
import { createShopTables, eventually } from "./shop-tables";

const ALL: Topic[] = ["setup", "catalog", "price", "stock"];

describe("store cache and the database's notifications", () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let db: Client;
  let caches: StoreCache[];
  const warnings: string[] = [];

  beforeAll(async () => {
    database = await emptyDatabase();
    db = await createShopTables(database.url);
  });
  afterAll(async () => {
    await db.end();
    await database.drop();
  });
  beforeEach(() => {
    caches = [];
    warnings.length = 0;
  });
  afterEach(async () => {
    await Promise.all(caches.map((cache) => cache.stop()));
  });

  /** One process's cache, listening. */
  async function listening(options: ConstructorParameters<typeof StoreCache>[1] = {}): Promise<StoreCache> {
    const cache = new StoreCache(
      {
        connection: { connectionString: database.url },
        sessionCookie: "connect.sid",
        warn: (message) => warnings.push(message),
      },
      options,
    );
    caches.push(cache);
    cache.start();
    await eventually(() => cache.active);
    return cache;
  }

  async function fill(cache: StoreCache, key: string, topics: Topic[] = ALL) {
    const flight = cache.begin(key, topics);
    const expiresAt = await cache.scheduled();
    const entry = {
      body: new StoredBody("{}"),
      routeHeaders: {},
      headersByOrigin: new Map(),
      topics,
      since: flight.since,
      expiresAt,
    };
    return { finish: () => cache.finish(flight, entry), expiresAt };
  }

  it("installs a trigger on each table it reads from, once, and on no other", async () => {
    await listening();
    const { rows } = await db.query<{ table: string }>(
      "SELECT tgrelid::regclass::text AS table FROM pg_trigger WHERE tgname = 'mestres_store_cache' ORDER BY 1",
    );
    expect(rows.map((row) => row.table)).toEqual([
      "api_key",
      "inventory_level",
      "price",
      "price_list",
      "product",
      "region",
      "reservation_item",
    ]);
    await expect(installTriggers(db)).resolves.toEqual([]);
  });

  it("lets processes that boot together install at once", async () => {
    await db.query("DROP FUNCTION mestres_store_cache_notify() CASCADE");
    const others = await Promise.all(
      [1, 2, 3].map(async () => new Client({ connectionString: database.url })),
    );
    await Promise.all(others.map((client) => client.connect()));
    const installed = await Promise.all(others.map((client) => installTriggers(client)));
    await Promise.all(others.map((client) => client.end()));
    expect(installed.flat().sort()).toEqual([...new Set(installed.flat())].sort());
    expect(installed.flat()).toHaveLength(7);
  });

  it.each([
    ["a price change", "UPDATE price SET amount = amount + 1", "price"],
    ["a new price list", "INSERT INTO price_list (id) VALUES ('pl_' || random())", "price"],
    ["a stock change", "UPDATE inventory_level SET stocked_quantity = stocked_quantity - 1", "stock"],
    ["a reservation", "INSERT INTO reservation_item VALUES (random()::text, 1)", "stock"],
    ["a reservation given back", "DELETE FROM reservation_item", "stock"],
    ["a new title", "UPDATE product SET title = title || '!'", "catalog"],
    ["a region", "INSERT INTO region VALUES (random()::text)", "setup"],
    ["a revoked key", "UPDATE api_key SET revoked_at = now()", "setup"],
    ["an emptied table", "TRUNCATE reservation_item", "stock"],
  ])(
    "forgets within a second of %s, in every process, and keeps what it does not touch",
    async (_, sql, topic) => {
      const [first, second] = [await listening(), await listening()];
      const untouched = ALL.filter((one) => one !== topic);
      for (const cache of [first, second]) {
        (await fill(cache, "touched")).finish();
        (await fill(cache, "untouched", untouched)).finish();
        expect(cache.get("touched")).toBeDefined();
      }
      await db.query(sql);
      await eventually(() => !first.get("touched") && !second.get("touched"), 1000);
      expect(first.get("untouched")).toBeDefined();
      expect(second.get("untouched")).toBeDefined();
      await db.query("UPDATE api_key SET revoked_at = NULL");
    },
  );

  it("hears nothing of a change that is rolled back, nor of a key being used", async () => {
    const cache = await listening();
    (await fill(cache, "k")).finish();
    await db.query("BEGIN");
    await db.query("UPDATE price SET amount = 1");
    await db.query("ROLLBACK");
    await db.query("UPDATE api_key SET last_used_at = now()");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(cache.get("k")).toBeDefined();
  });

  it("does not keep an answer computed while a change arrived", async () => {
    const cache = await listening();
    const late = await fill(cache, "k");
    await db.query("UPDATE price SET amount = amount + 1");
    await eventually(() => cache.stats().changes.price > 0);
    late.finish();
    expect(cache.get("k")).toBeUndefined();
    expect(cache.stats().discarded).toBe(1);
  });

  it("is off from the loss of its connection until it listens again, and then empty", async () => {
    const cache = await listening();
    (await fill(cache, "k")).finish();
    await db.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mestres-store-cache' AND datname = current_database()",
    );
    await eventually(() => !cache.active, 1000);
    expect(cache.get("k")).toBeUndefined();
    expect(warnings.join()).toContain("Cache da vitrine desligado");
    await eventually(() => cache.active);
    expect(cache.get("k")).toBeUndefined();
    (await fill(cache, "k")).finish();
    expect(cache.get("k")).toBeDefined();
  });

  it("watches a table that came after it, from its next connection on", async () => {
    await listening();
    await db.query("CREATE TABLE translation (id text PRIMARY KEY)");
    await db.query("CREATE TABLE brand (id text PRIMARY KEY)");
    const cache = await listening({ tables: { brand: "catalog" } });
    for (const table of ["translation", "brand"]) {
      (await fill(cache, table)).finish();
      await db.query(`INSERT INTO ${table} VALUES ('1')`);
      await eventually(() => !cache.get(table), 1000);
    }
    await db.query("DROP TABLE translation, brand");
  });

  it("lets no answer outlive the start or the end of a price list", async () => {
    const cache = await listening();
    await db.query(
      "INSERT INTO price_list VALUES ('pl_soon', now() + interval '400 ms', now() + interval '900 ms')",
    );
    await eventually(() => cache.stats().changes.price > 0);
    const first = await fill(cache, "k");
    first.finish();
    expect(cache.get("k")).toBeDefined();
    expect(first.expiresAt - Date.now()).toBeLessThanOrEqual(400);
    await eventually(() => !cache.get("k"), 1000);
    const second = await fill(cache, "k");
    second.finish();
    expect(second.expiresAt - Date.now()).toBeLessThanOrEqual(600);
    await eventually(() => !cache.get("k"), 1000);
    // Nothing is scheduled any more: the hard bound holds.
    await eventually(async () => (await fill(cache, "k")).expiresAt - Date.now() > 50_000);
    await db.query("DELETE FROM price_list");
  });

  it("lets no answer outlive a key's announced revocation", async () => {
    const cache = await listening();
    await db.query("UPDATE api_key SET revoked_at = now() + interval '2 s'");
    await eventually(() => cache.stats().changes.setup > 0);
    expect((await fill(cache, "k")).expiresAt - Date.now()).toBeLessThanOrEqual(2000);
    await db.query("UPDATE api_key SET revoked_at = NULL");
  });

  it("serves and keeps nothing where it cannot install its triggers", async () => {
    await db.query("DROP FUNCTION mestres_store_cache_notify() CASCADE");
    await db.query("DROP ROLE IF EXISTS cache_reader");
    await db.query("CREATE ROLE cache_reader LOGIN PASSWORD 'x'");
    await db.query("GRANT SELECT ON ALL TABLES IN SCHEMA public TO cache_reader");
    const url = new URL(database.url);
    url.username = "cache_reader";
    url.password = "x";
    const cache = new StoreCache({
      connection: { connectionString: url.href },
      sessionCookie: "connect.sid",
      warn: (message) => warnings.push(message),
    });
    caches.push(cache);
    cache.start();
    await eventually(() => warnings.length > 0);
    expect(cache.active).toBe(false);
    (await fill(cache, "k")).finish();
    expect(cache.get("k")).toBeUndefined();
    await cache.stop();
    await db.query("DROP OWNED BY cache_reader");
    await db.query("DROP ROLE cache_reader");
  });
});
