import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STATES =
  "'requested', 'active', 'failed', 'expired', 'underpaid', 'paid', 'removing', 'removed', 'rejected'";
const OUTCOMES =
  "'pending', 'captured', 'overpaid', 'awaiting_order', 'underpaid', 'duplicate', 'late', 'unmatched'";
const TIMES =
  '"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null';

const TABLES = [
  `create table if not exists "payment_charge" ("id" text not null, "provider" text not null, "method" text not null, "external_id" text null, "session_id" text not null, "payment_collection_id" text null, "order_id" text null, "amount" integer not null, "state" text check ("state" in (${STATES})) not null default 'requested', "due_on" text null, "expires_at" timestamptz null, "data" jsonb not null default '{}', "fee" integer null, "next_check_at" timestamptz null, "paid_at" timestamptz null, "captured_at" timestamptz null, "closed_at" timestamptz null, ${TIMES}, constraint "payment_charge_pkey" primary key ("id"));`,
  `create table if not exists "payment_charge_receipt" ("id" text not null, "reference" text not null, "charge_id" text not null, "amount" integer not null, "refunded" integer not null default 0, "fee" integer null, "available_on" text null, "paid_at" timestamptz not null, "outcome" text check ("outcome" in (${OUTCOMES})) not null default 'pending', "order_id" text null, ${TIMES}, constraint "payment_charge_receipt_pkey" primary key ("id"));`,
  `create table if not exists "payment_notification" ("id" text not null, "provider" text not null, "dedupe_key" text not null, "external_id" text null, "raw" jsonb not null, "processed_at" timestamptz null, "result" text null, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, ${TIMES}, constraint "payment_notification_pkey" primary key ("id"));`,
];

const ALIVE = "deleted_at IS NULL";
const INDEXES = [
  ["payment_charge", "session_id_unique", "session_id", ALIVE, "unique"],
  [
    "payment_charge",
    "provider_external_id_unique",
    "provider, external_id",
    `external_id IS NOT NULL AND ${ALIVE}`,
    "unique",
  ],
  ["payment_charge", "deleted_at", "deleted_at", ALIVE],
  ["payment_charge", "order_id", "order_id", ALIVE],
  ["payment_charge", "payment_collection_id", "payment_collection_id", ALIVE],
  ["payment_charge", "due_check", "next_check_at", `next_check_at IS NOT NULL AND ${ALIVE}`],
  ["payment_charge", "open_order", "expires_at", `closed_at IS NULL AND order_id IS NOT NULL AND ${ALIVE}`],
  ["payment_charge_receipt", "reference_unique", "reference", ALIVE, "unique"],
  ["payment_charge_receipt", "deleted_at", "deleted_at", ALIVE],
  ["payment_charge_receipt", "charge_id", "charge_id", ALIVE],
  ["payment_charge_receipt", "order_id", "order_id", ALIVE],
  ["payment_charge_receipt", "outcome", "outcome", ALIVE],
  ["payment_notification", "dedupe_key_unique", "dedupe_key", ALIVE, "unique"],
  ["payment_notification", "deleted_at", "deleted_at", ALIVE],
  ["payment_notification", "provider_external_id", "provider, external_id", ALIVE],
  ["payment_notification", "pending", "next_attempt_at", `processed_at IS NULL AND ${ALIVE}`],
] as const;

/** What was received, and the money that was confirmed, cannot be rewritten or removed, by anyone. */
const LEDGERS = {
  payment_notification: ["id", "provider", "dedupe_key", "external_id", "raw", "created_at", "deleted_at"],
  payment_charge_receipt: ["id", "reference", "charge_id", "amount", "paid_at", "created_at", "deleted_at"],
};

export class Migration20261122142000 extends Migration {
  override async up(): Promise<void> {
    TABLES.forEach((sql) => this.addSql(sql));
    for (const [table, name, columns, where, unique] of INDEXES) {
      this.addSql(
        `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "IDX_${table}_${name}" ON "${table}" (${columns}) WHERE ${where};`,
      );
    }
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
    for (const table of ["payment_charge", "payment_charge_receipt", "payment_notification"]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
  }
}
