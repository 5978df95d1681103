import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** An order that cannot be cancelled goes behind the others whose time is over. */
export class Migration20261129094502 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "pix_charge" add column if not exists "next_expiry_at" timestamptz null, add column if not exists "expiry_attempts" integer not null default 0;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pix_charge_due_expiry" ON "pix_charge" (coalesce("next_expiry_at", "expires_at")) WHERE closed_at IS NULL AND order_id IS NOT NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_pix_charge_due_expiry";`);
    this.addSql(`alter table if exists "pix_charge" drop column if exists "next_expiry_at", drop column if exists "expiry_attempts";`);
  }
}
