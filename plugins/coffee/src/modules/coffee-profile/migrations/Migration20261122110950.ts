import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122110950 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "coffee_profile" ("id" text not null, "kind" text check ("kind" in ('single_origin', 'blend', 'decaf', 'drip', 'kit')) not null, "region" text not null, "state" text null, "producer" text null, "variety" text null, "process" text check ("process" in ('natural', 'cereja_descascado', 'lavado', 'honey', 'fermentado')) null, "altitude_m" integer null, "harvest" text null, "sca_score" real null, "roast" text check ("roast" in ('clara', 'media', 'media_escura')) not null, "notes" text[] not null, "brewing" jsonb null, "net_content" text not null, "palette" jsonb null, "label_images" jsonb null, "label_hash" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "coffee_profile_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_coffee_profile_deleted_at" ON "coffee_profile" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "coffee_profile" cascade;`);
  }
}
