import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const OUTCOMES =
  "'pending', 'captured', 'overpaid', 'awaiting_order', 'underpaid', 'duplicate', 'late', 'unmatched', 'counter'";

/** The PSP's fee of a received PIX, and codes for the counter (static QR). */
export class Migration20261122145000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "pix_receipt" add column if not exists "fee" integer null;`);
    this.addSql(`alter table "pix_receipt" drop constraint if exists "pix_receipt_outcome_check";`);
    this.addSql(
      `alter table "pix_receipt" add constraint "pix_receipt_outcome_check" check ("outcome" in (${OUTCOMES}));`,
    );
    this.addSql(
      `create table if not exists "pix_static_code" ("id" text not null, "txid" text not null, "label" text not null, "amount" integer null check ("amount" > 0), "pix_copia_e_cola" text not null, "created_by" text null, "archived_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "pix_static_code_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_pix_static_code_txid_unique" ON "pix_static_code" ("txid") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_static_code_deleted_at" ON "pix_static_code" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "pix_static_code" cascade;`);
    this.addSql(`alter table if exists "pix_receipt" drop column if exists "fee";`);
  }
}
