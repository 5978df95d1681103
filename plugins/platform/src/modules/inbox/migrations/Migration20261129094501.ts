import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What failed goes to the back of the queue. */
export class Migration20261129094501 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "platform_inbox_entry" add column if not exists "next_attempt_at" timestamptz null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_platform_inbox_entry_due" ON "platform_inbox_entry" ("consumer", coalesce("next_attempt_at", "created_at")) WHERE status = 'pending' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_platform_inbox_entry_due";`);
    this.addSql(`alter table if exists "platform_inbox_entry" drop column if exists "next_attempt_at";`);
  }
}
