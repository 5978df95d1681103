import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Disputed money may come back: a chargeback's settlement has either sign. */
export class Migration20261123190500 extends Migration {
  override async up(): Promise<void> {
    this.sign(`when 'capture' then "gross" >= 0 when 'refund' then "gross" <= 0 else true`);
  }

  /** @throws once money of a dispute has come back: the old rule would deny that it did */
  override async down(): Promise<void> {
    this.sign(`when 'capture' then "gross" >= 0 else "gross" <= 0`);
  }

  private sign(rule: string): void {
    this.addSql(`alter table "payment_settlement" drop constraint if exists "payment_settlement_sign";`);
    this.addSql(
      `alter table "payment_settlement" add constraint "payment_settlement_sign" check (case "kind" ${rule} end);`,
    );
  }
}
