import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Columns of each ledger that may change; the rest is what happened. */
const MUTABLE: Record<string, string[]> = {
  payment_event: ["order_id", "payment_collection_id", "announced_at", "updated_at"],
  payment_refusal: ["count", "last_at", "body_sha256", "body_bytes", "http_status", "updated_at"],
  payment_case: [
    "state",
    "resolution",
    "note",
    "result",
    "settled_by",
    "settled_at",
    "order_id",
    "updated_at",
  ],
  payment_settlement: ["order_id", "announced_at", "updated_at"],
};

/** What is refused beside a change of the fixed columns. */
const ALSO_REFUSED: Record<string, string> = {
  // The collection and the order may become known, once.
  payment_event: `or (old.order_id is not null and new.order_id is distinct from old.order_id)
    or (old.payment_collection_id is not null and new.payment_collection_id is distinct from old.payment_collection_id)`,
  payment_refusal: `or new.count < old.count`,
  payment_case: `or old.state = 'settled' or (old.order_id is not null and new.order_id is distinct from old.order_id)`,
  payment_settlement: `or (old.order_id is not null and new.order_id is distinct from old.order_id)`,
};

/** Access records are kept six months by law and need not stay for ever. */
const DELETABLE: Record<string, string> = {
  payment_refusal: "old.last_at < now() - interval '6 months'",
};

export class Migration20261123090100 extends Migration {
  override async up(): Promise<void> {
    for (const [table, columns] of Object.entries(MUTABLE)) {
      const fixed = (row: string): string => `to_jsonb(${row}) - '{${columns.join(",")}}'::text[]`;
      this
        .addSql(`create or replace function ${table}_append_only() returns trigger language plpgsql as $guard$
begin
  if tg_op = 'DELETE' then
    if ${DELETABLE[table] ?? "false"} then
      return old;
    end if;
    raise exception '${table} is append-only' using errcode = 'restrict_violation';
  end if;
  if (${fixed("new")}) is distinct from (${fixed("old")}) ${ALSO_REFUSED[table]} then
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
    for (const table of Object.keys(MUTABLE)) {
      this.addSql(`drop trigger if exists ${table}_append_only on "${table}";`);
      this.addSql(`drop function if exists ${table}_append_only();`);
    }
  }
}
