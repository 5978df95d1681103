import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** How long a label has been waited for decides when to look again. */
export class Migration20261123140100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "parcel" add column if not exists "label_requested_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "parcel" drop column if exists "label_requested_at";`);
  }
}
