#!/usr/bin/env bash
# @medusajs/utils 2.21.2 does not run a module's migration when another module had one of the same class name.
#
# Behaviour: all modules of an application keep the names of their migrations in one table, `mikro_orm_migrations`, without
#   the module. Two modules that were generated in the same second, or named by hand alike, have migrations of one
#   name: the first module's runs, the second's is taken for done, without a word, and its table is missing.
# Source: dist/migrations/index.js of the package leaves MikroORM's `migrations.tableName` as it is
#   (github.com/medusajs/medusa); MikroORM names a migration by its file.
# Seen: 2026-11-29, Node.js 20.20, PostgreSQL 17.10.
. "$(dirname "$0")/lib/finding.sh"
packages @medusajs/utils@2.21.2 embedded-postgres@17.10.0-beta.17
# As root the database runs as another account, which must be able to enter the folder.
chmod 755 .
for module in roasts lots; do
  mkdir -p "$module"
  cat > "$module/Migration20261129120000.js" <<JS
const { Migration } = require("@medusajs/deps/mikro-orm/migrations");
exports.Migration20261129120000 = class Migration20261129120000 extends Migration {
  async up() {
    this.addSql("create table ${module} (id text primary key)");
  }
};
JS
done
seen 'roasts: ran Migration20261129120000
lots: ran nothing
tables: mikro_orm_migrations, roasts' <<'JS'
const path = require("node:path");
const { createServer } = require("node:net");
const { ModulesSdkUtils } = require("@medusajs/utils");

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

(async () => {
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: path.join(process.cwd(), "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  const clientUrl = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  try {
    for (const module of ["roasts", "lots"]) {
      const folder = path.join(process.cwd(), module);
      const migrate = ModulesSdkUtils.buildMigrationScript({ moduleName: module, pathToMigrations: folder });
      const logger = { info: () => undefined, error: console.error };
      const done = await migrate({ options: { database: { clientUrl } }, logger });
      console.log(`${module}: ran ${done.map(({ name }) => name).join(", ") || "nothing"}`);
    }
    const client = postgres.getPgClient();
    await client.connect();
    const { rows } = await client.query(
      "select table_name from information_schema.tables where table_schema = 'public' order by 1",
    );
    await client.end();
    console.log(`tables: ${rows.map(({ table_name }) => table_name).join(", ")}`);
  } finally {
    await postgres.stop();
  }
})();
JS
