import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A refund that cannot be concluded goes behind the others. */
export class Migration20261129094504 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "payment_refund" add column if not exists "next_sweep_at" timestamptz null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "payment_refund" drop column if exists "next_sweep_at";`);
  }
}
