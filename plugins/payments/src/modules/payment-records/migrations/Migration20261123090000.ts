import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const METHOD = `"method" text check ("method" in ('pix', 'boleto', 'card')) not null`;
const LOCAL_DATE = `~ '^\\d{4}-\\d{2}-\\d{2}$'`;

export class Migration20261123090000 extends Migration {
  override async up(): Promise<void> {
    this.events();
    this.refusals();
    this.cases();
    this.settlements();
  }

  override async down(): Promise<void> {
    for (const table of ["payment_event", "payment_refusal", "payment_case", "payment_settlement"]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
  }

  private events(): void {
    this.addSql(
      `create table if not exists "payment_event" ("id" text not null, "dedupe_key" text not null, "kind" text check ("kind" in ('order_placed', 'charge_created', 'charge_revised', 'charge_expired', 'charge_canceled', 'charge_rejected', 'payment_received', 'payment_captured', 'payment_short', 'payment_over', 'payment_late', 'payment_duplicate', 'refund_requested', 'refund_settled', 'refund_failed', 'method_changed', 'order_expired', 'case_opened', 'case_settled', 'chargeback_opened', 'chargeback_closed')) not null, ${METHOD}, "provider_id" text not null, "session_id" text null, "payment_collection_id" text null, "order_id" text null, "amount" integer null, "source" text check ("source" in ('shopper', 'provider', 'job', 'staff', 'system')) not null, "reference" text null, "detail" jsonb null, "occurred_at" timestamptz not null, "announced_at" timestamptz null, ${TIMES}, constraint "payment_event_pkey" primary key ("id"));`,
    );
    this.index("payment_event", "dedupe_key", true);
    this.index("payment_event", "deleted_at");
    this.index("payment_event", "order_id");
    this.index("payment_event", "payment_collection_id");
    this.index("payment_event", "session_id");
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_event_kind_occurred_at" ON "payment_event" ("kind", "occurred_at") WHERE deleted_at IS NULL;`,
    );
    this.outbox("payment_event");
  }

  private refusals(): void {
    this.addSql(
      `create table if not exists "payment_refusal" ("id" text not null, "bucket" text not null, "provider" text not null, "reason" text check ("reason" in ('forged', 'expired', 'replayed', 'foreign', 'garbage')) not null, "http_status" integer not null, "address" text null, "body_sha256" text not null, "body_bytes" integer not null, "count" integer not null default 1, "first_at" timestamptz not null, "last_at" timestamptz not null, ${TIMES}, constraint "payment_refusal_pkey" primary key ("id"));`,
    );
    this.index("payment_refusal", "bucket", true);
    this.index("payment_refusal", "deleted_at");
    this.index("payment_refusal", "first_at");
    this.index("payment_refusal", "last_at");
  }

  private cases(): void {
    this.addSql(
      `create table if not exists "payment_case" ("id" text not null, "kind" text check ("kind" in ('late', 'short', 'over', 'duplicate', 'unmatched', 'refund_failed', 'chargeback')) not null, ${METHOD}, "provider_id" text not null, "order_id" text null, "session_id" text null, "reference" text not null, "amount" integer not null, "expected" integer null, "state" text check ("state" in ('open', 'settled')) not null default 'open', "resolution" text check ("resolution" in ('accept', 'refund', 'credit', 'dismiss')) null, "note" text null, "result" jsonb null, "settled_by" text null, "settled_at" timestamptz null, ${TIMES}, constraint "payment_case_pkey" primary key ("id"), constraint "payment_case_settled_whole" check (("state" = 'settled') = ("resolution" is not null) and ("state" = 'settled') = ("settled_at" is not null)));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_case_kind_reference_unique" ON "payment_case" ("kind", "reference") WHERE deleted_at IS NULL;`,
    );
    this.index("payment_case", "deleted_at");
    this.index("payment_case", "order_id");
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_case_state_created_at" ON "payment_case" ("state", "created_at") WHERE deleted_at IS NULL;`,
    );
  }

  private settlements(): void {
    this.addSql(
      `create table if not exists "payment_settlement" ("id" text not null, "kind" text check ("kind" in ('capture', 'refund', 'chargeback')) not null, ${METHOD}, "provider_id" text not null, "order_id" text null, "reference" text not null, "gross" integer not null, "fee" integer not null, "net" integer not null, "occurred_on" text not null check ("occurred_on" ${LOCAL_DATE}), "expected_on" text not null check ("expected_on" ${LOCAL_DATE}), "announced_at" timestamptz null, ${TIMES}, constraint "payment_settlement_pkey" primary key ("id"), constraint "payment_settlement_net" check ("net" = "gross" - "fee"), constraint "payment_settlement_sign" check (case when "kind" = 'capture' then "gross" >= 0 else "gross" <= 0 end));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_settlement_kind_reference_unique" ON "payment_settlement" ("kind", "reference") WHERE deleted_at IS NULL;`,
    );
    this.index("payment_settlement", "deleted_at");
    this.index("payment_settlement", "order_id");
    this.index("payment_settlement", "occurred_on");
    this.outbox("payment_settlement");
  }

  private index(table: string, column: string, unique = false): void {
    this.addSql(
      `CREATE ${unique ? "UNIQUE INDEX" : "INDEX"} IF NOT EXISTS "IDX_${table}_${column}${unique ? "_unique" : ""}" ON "${table}" ("${column}") WHERE deleted_at IS NULL;`,
    );
  }

  private outbox(table: string): void {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_${table}_outbox" ON "${table}" ("created_at") WHERE announced_at IS NULL AND deleted_at IS NULL;`,
    );
  }
}
