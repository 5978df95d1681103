import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20251122110100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "platform_inbox_entry" ("id" text not null, "source" text not null, "event_id" text not null, "consumer" text not null, "status" text check ("status" in ('pending', 'processed')) not null default 'pending', "payload" jsonb null, "result" jsonb null, "attempts" integer not null default 0, "last_error" text null, "processed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "platform_inbox_entry_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_platform_inbox_entry_deleted_at" ON "platform_inbox_entry" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_platform_inbox_entry_source_event_id_consumer_unique" ON "platform_inbox_entry" ("source", "event_id", "consumer") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_platform_inbox_entry_consumer_created_at" ON "platform_inbox_entry" ("consumer", "created_at") WHERE status = 'pending' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "platform_inbox_entry" cascade;`);
  }
}
