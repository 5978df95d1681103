import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The outbox of returns: whoever was told of all moves counts as told of those before it, too. */
export class Migration20261129154000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "return_request" add column if not exists "moves" integer not null default 0, add column if not exists "moves_announced" integer not null default 0 check ("moves_announced" between 0 and "moves");`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_unannounced" ON "return_request" ("updated_at") WHERE moves_announced < moves;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "return_request" drop column if exists "moves_announced", drop column if exists "moves";`,
    );
  }
}
