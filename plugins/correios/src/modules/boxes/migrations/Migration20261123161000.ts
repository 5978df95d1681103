import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The store's boxes. What packing relies on is checked here too, whoever writes. */
export class Migration20261123161000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "shipping_box" (
      "id" text not null,
      "name" text not null check (length(trim("name")) > 0),
      "length" integer not null check ("length" > 0),
      "width" integer not null check ("width" > 0),
      "height" integer not null check ("height" > 0),
      "outer_length" integer not null,
      "outer_width" integer not null,
      "outer_height" integer not null,
      "empty_grams" integer not null check ("empty_grams" >= 0),
      "max_grams" integer not null check ("max_grams" > 0),
      "cost" integer not null default 0 check ("cost" >= 0),
      "active" boolean not null default true,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "shipping_box_pkey" primary key ("id"),
      constraint "shipping_box_outside_check"
        check ("outer_length" >= "length" and "outer_width" >= "width" and "outer_height" >= "height")
    );`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shipping_box_name_unique" ON "shipping_box" (lower(name)) WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shipping_box_deleted_at" ON "shipping_box" (deleted_at) WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shipping_box" cascade;`);
  }
}
