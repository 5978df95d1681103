import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What was received, and the money that was confirmed, cannot be rewritten or removed, by anyone. */
const LEDGERS = {
  pix_notification: [
    "id",
    "dedupe_key",
    "e2eid",
    "refund_id",
    "status",
    "txid",
    "raw",
    "created_at",
    "deleted_at",
  ],
  pix_receipt: ["id", "e2eid", "txid", "amount", "paid_at", "created_at", "deleted_at"],
};

export class Migration20261122112000 extends Migration {
  override async up(): Promise<void> {
    for (const [table, columns] of Object.entries(LEDGERS)) {
      const side = (row: string): string => columns.map((column) => `${row}."${column}"`).join(", ");
      this
        .addSql(`create or replace function ${table}_append_only() returns trigger language plpgsql as $guard$
begin
  if tg_op = 'DELETE' or (${side("new")}) is distinct from (${side("old")}) then
    raise exception '${table} is append-only' using errcode = 'restrict_violation';
  end if;
  return new;
end
$guard$;`);
      this.addSql(
        `create or replace trigger ${table}_append_only before update or delete on "${table}" for each row execute function ${table}_append_only();`,
      );
    }
  }

  override async down(): Promise<void> {
    for (const table of Object.keys(LEDGERS)) {
      this.addSql(`drop trigger if exists ${table}_append_only on "${table}";`);
      this.addSql(`drop function if exists ${table}_append_only();`);
    }
  }
}
