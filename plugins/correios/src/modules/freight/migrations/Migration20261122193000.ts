import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const CEP = String.raw`~ '^\d{8}$'`;

/** The fallback table, its fillings, and what was sold by it. */
export class Migration20261122193000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "freight_rate" ("id" text not null, "service" text not null check ("service" <> ''), "cep_start" text not null check ("cep_start" ${CEP}), "cep_end" text not null check ("cep_end" ${CEP}), "max_grams" integer not null check ("max_grams" between 1 and 100000), "amount" integer not null check ("amount" > 0), "days" integer not null check ("days" between 0 and 365), "source" text not null check ("source" in ('api', 'csv', 'seed')), "refreshed_at" timestamptz not null, ${TIMES}, constraint "freight_rate_pkey" primary key ("id"), constraint "freight_rate_range" check ("cep_start" <= "cep_end"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_freight_rate_service_cep_start_cep_end_max_grams_unique" ON "freight_rate" (service, cep_start, cep_end, max_grams) WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "freight_refresh" ("id" text not null, "state" text not null default 'running' check ("state" in ('running', 'done', 'failed')), "requested_by" text not null check ("requested_by" in ('job', 'staff')), "services" jsonb not null, "step" integer not null default 0, "steps" integer not null, "written" integer not null default 0, "refused" integer not null default 0, "problem" text null, "failures" integer not null default 0, "next_at" timestamptz not null default now(), "finished_at" timestamptz null, ${TIMES}, constraint "freight_refresh_pkey" primary key ("id"));`,
    );
    // Two machines that begin at once: the second one's insert does nothing.
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_freight_refresh_running" ON "freight_refresh" (state) WHERE state = 'running' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "freight_estimate" ("id" text not null, "order_id" text not null, "display_id" integer null, "shipping_method_id" text not null, "service" text not null, "service_code" text not null, "cep" text not null, "parcels" jsonb not null, "charged" integer not null check ("charged" >= 0), "estimated" integer not null check ("estimated" >= 0), "real" integer null check ("real" >= 0), "state" text not null default 'pending' check ("state" in ('pending', 'known', 'refused')), "problem" text null, "attempts" integer not null default 0, "next_at" timestamptz not null default now(), "sold_at" timestamptz not null, "answered_at" timestamptz null, ${TIMES}, constraint "freight_estimate_pkey" primary key ("id"), constraint "freight_estimate_known" check (("state" = 'known') = ("real" is not null)));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_freight_estimate_shipping_method_id_unique" ON "freight_estimate" (shipping_method_id) WHERE deleted_at IS NULL;`,
    );
    for (const column of ["sold_at", "order_id"]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_freight_estimate_${column}" ON "freight_estimate" (${column}) WHERE deleted_at IS NULL;`,
      );
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_freight_estimate_due" ON "freight_estimate" (next_at) WHERE state = 'pending' AND deleted_at IS NULL;`,
    );
    for (const table of ["freight_rate", "freight_refresh", "freight_estimate"]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" (deleted_at) WHERE deleted_at IS NULL;`,
      );
    }
  }

  override async down(): Promise<void> {
    for (const table of ["freight_rate", "freight_refresh", "freight_estimate"]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
  }
}
