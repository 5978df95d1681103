import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const CENTAVOS = "between 0 and 100000000";
const WEEKDAYS = "array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']::text[]";
const DATE = String.raw`'^\d{4}-\d{2}-\d{2}$'`;

/** Own delivery areas, pick-up points and free-freight rules. */
export class Migration20261122191500 extends Migration {
  override async up(): Promise<void> {
    // A check may not hold a subquery, a function in it may.
    this.addSql(
      String.raw`create or replace function cep_ranges_are_valid(ranges text[]) returns boolean language sql immutable as $check$
select coalesce(bool_and(coalesce(r ~ '^\d{8}-\d{8}$' and left(r, 8) <= right(r, 8), false)), true) from unnest(ranges) as r
$check$;`,
    );
    this.addSql(
      `create table if not exists "delivery_area" ("id" text not null, "name" text not null check ("name" <> ''), "ranges" text[] not null check (cardinality("ranges") > 0 and cep_ranges_are_valid("ranges")), "price" integer not null check ("price" ${CENTAVOS}), "days" integer not null check ("days" between 0 and 60), "weekdays" text[] not null check (cardinality("weekdays") > 0 and "weekdays" <@ ${WEEKDAYS}), "cutoff" text null check ("cutoff" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), "min_subtotal" integer not null default 0 check ("min_subtotal" ${CENTAVOS}), "active" boolean not null default true, ${TIMES}, constraint "delivery_area_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "pickup_point" ("id" text not null, "name" text not null check ("name" <> ''), "address" jsonb not null check (jsonb_typeof("address") = 'object'), "hours" jsonb not null check (jsonb_typeof("hours") = 'object' and "hours" <> '{}'::jsonb), "ready_days" integer not null default 1 check ("ready_days" between 0 and 60), "instructions" text null, "stock_location_id" text null, "active" boolean not null default true, ${TIMES}, constraint "pickup_point_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "free_freight_rule" ("id" text not null, "name" text not null check ("name" <> ''), "min_subtotal" integer not null check ("min_subtotal" ${CENTAVOS}), "states" text[] not null default '{}', "ranges" text[] not null default '{}' check (cep_ranges_are_valid("ranges")), "services" text[] not null check (cardinality("services") > 0), "priority" integer not null default 100 check ("priority" between 1 and 9999), "active" boolean not null default true, "valid_from" text null check ("valid_from" ~ ${DATE}), "valid_until" text null check ("valid_until" ~ ${DATE}), ${TIMES}, constraint "free_freight_rule_pkey" primary key ("id"), constraint "free_freight_rule_dates" check ("valid_from" is null or "valid_until" is null or "valid_from" <= "valid_until"));`,
    );
    for (const table of ["delivery_area", "pickup_point", "free_freight_rule"]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" (deleted_at) WHERE deleted_at IS NULL;`,
      );
    }
  }

  override async down(): Promise<void> {
    for (const table of ["delivery_area", "pickup_point", "free_freight_rule"]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
    this.addSql(`drop function if exists cep_ranges_are_valid(text[]);`);
  }
}
