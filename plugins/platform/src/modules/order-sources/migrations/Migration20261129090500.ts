import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129090500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "platform_order_source" ("id" text not null, "cart_id" text not null, "source" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "platform_order_source_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_platform_order_source_deleted_at" ON "platform_order_source" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_platform_order_source_source_cart_id_unique" ON "platform_order_source" ("source", "cart_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "platform_order_source" cascade;`);
  }
}
