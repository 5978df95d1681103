import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122111809 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "pix_receipt" drop constraint if exists "pix_receipt_e2eid_unique";`);
    this.addSql(
      `alter table if exists "pix_notification" drop constraint if exists "pix_notification_dedupe_key_unique";`,
    );
    this.addSql(`alter table if exists "pix_charge" drop constraint if exists "pix_charge_txid_unique";`);
    this.addSql(
      `create table if not exists "pix_charge" ("id" text not null, "txid" text not null, "session_id" text not null, "payment_collection_id" text null, "order_id" text null, "amount" integer not null, "state" text check ("state" in ('requested', 'active', 'failed', 'expired', 'underpaid', 'paid', 'removing', 'removed')) not null default 'requested', "pix_copia_e_cola" text null, "revision" integer not null default 0, "expires_at" timestamptz not null, "next_check_at" timestamptz null, "paid_at" timestamptz null, "captured_at" timestamptz null, "closed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "pix_charge_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_pix_charge_txid_unique" ON "pix_charge" ("txid") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_charge_deleted_at" ON "pix_charge" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_charge_order_id" ON "pix_charge" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_charge_payment_collection_id" ON "pix_charge" ("payment_collection_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_charge_open_check" ON "pix_charge" ("next_check_at") WHERE closed_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_charge_open_order" ON "pix_charge" ("expires_at") WHERE closed_at IS NULL AND order_id IS NOT NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "pix_notification" ("id" text not null, "dedupe_key" text not null, "e2eid" text not null, "refund_id" text null, "status" text not null, "txid" text null, "raw" jsonb not null, "processed_at" timestamptz null, "result" text null, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "pix_notification_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_pix_notification_dedupe_key_unique" ON "pix_notification" ("dedupe_key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_notification_deleted_at" ON "pix_notification" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_notification_txid" ON "pix_notification" ("txid") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_notification_pending" ON "pix_notification" ("next_attempt_at") WHERE processed_at IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "pix_receipt" ("id" text not null, "e2eid" text not null, "txid" text not null, "amount" integer not null, "paid_at" timestamptz not null, "outcome" text check ("outcome" in ('pending', 'captured', 'overpaid', 'awaiting_order', 'underpaid', 'duplicate', 'late', 'unmatched')) not null default 'pending', "order_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "pix_receipt_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_pix_receipt_e2eid_unique" ON "pix_receipt" ("e2eid") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_receipt_deleted_at" ON "pix_receipt" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_receipt_txid" ON "pix_receipt" ("txid") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_receipt_order_id" ON "pix_receipt" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_receipt_outcome" ON "pix_receipt" ("outcome") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "pix_charge" cascade;`);

    this.addSql(`drop table if exists "pix_notification" cascade;`);

    this.addSql(`drop table if exists "pix_receipt" cascade;`);
  }
}
