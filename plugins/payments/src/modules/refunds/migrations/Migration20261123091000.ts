import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const COLUMNS = [
  "id",
  "provider_id",
  "method",
  "request_id",
  "reference",
  "refund_id",
  "amount",
  "source",
  "created_at",
  "deleted_at",
];

/** Refunds of every payment method. What was asked for cannot be rewritten or removed, by anyone. */
export class Migration20261123091000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "payment_refund" ("id" text not null, "provider_id" text not null, "method" text check ("method" in ('pix', 'boleto', 'card')) not null, "request_id" text not null, "core_refund_id" text null, "session_id" text null, "payment_collection_id" text null, "order_id" text null, "charge_reference" text null, "reference" text not null, "refund_id" text not null, "amount" integer not null check ("amount" > 0), "source" text check ("source" in ('shop', 'provider')) not null default 'shop', "state" text check ("state" in ('requested', 'processing', 'settled', 'failed')) not null default 'requested', "manual" boolean not null default false, "external_id" text null, "reason" text null, "fee" integer not null default 0, "settled_at" timestamptz null, "failed_at" timestamptz null, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "recorded_state" text null, "booked_as" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_refund_pkey" primary key ("id"));`,
    );
    for (const [name, columns, where] of [
      ["request_id", "request_id", "deleted_at IS NULL"],
      ["core_refund_id", "core_refund_id", "deleted_at IS NULL"],
      ["order_id", "order_id", "deleted_at IS NULL"],
      ["charge_reference", "charge_reference", "deleted_at IS NULL"],
      ["due", "next_attempt_at", "next_attempt_at IS NOT NULL"],
    ]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_payment_refund_${name}" ON "payment_refund" (${columns}) WHERE ${where};`,
      );
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_refund_deleted_at" ON "payment_refund" (deleted_at) WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_refund_provider_id_reference_refund_id_unique" ON "payment_refund" (provider_id, reference, refund_id) WHERE deleted_at IS NULL;`,
    );
    const side = (row: string): string => COLUMNS.map((column) => `${row}."${column}"`).join(", ");
    this
      .addSql(`create or replace function payment_refund_append_only() returns trigger language plpgsql as $guard$
begin
  if tg_op = 'DELETE' or (${side("new")}) is distinct from (${side("old")}) then
    raise exception 'payment_refund is append-only' using errcode = 'restrict_violation';
  end if;
  return new;
end
$guard$;`);
    this.addSql(
      `create or replace trigger payment_refund_append_only before update or delete on "payment_refund" for each row execute function payment_refund_append_only();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_refund" cascade;`);
    this.addSql(`drop function if exists payment_refund_append_only();`);
  }
}
