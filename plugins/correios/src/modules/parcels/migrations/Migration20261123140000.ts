import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const STATES = `'packed', 'registering', 'registered', 'label_pending', 'ready', 'posted', 'in_transit', 'out_for_delivery', 'awaiting_pickup', 'delivered', 'returning', 'returned_to_sender', 'lost', 'voided', 'failed'`;
const STATUSES = `'posted', 'in_transit', 'out_for_delivery', 'awaiting_pickup', 'delivered', 'returning', 'returned', 'lost', 'held', 'problem', 'info'`;
const LOCAL_DATE = `~ '^\\d{4}-\\d{2}-\\d{2}$'`;
/** What a parcel is; the other columns tell its fate. */
const FIXED = ["id", "order_id", "direction", "sequence", "of", "items", "grams", "created_at", "deleted_at"];

/** Parcels, what the Correios tell of them, and the labels bought. */
export class Migration20261123140000 extends Migration {
  override async up(): Promise<void> {
    this.parcels();
    this.events();
    this.labels();
  }

  override async down(): Promise<void> {
    for (const table of ["parcel_label", "parcel_event", "parcel"]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
    for (const name of ["parcel_guard", "parcel_event_append_only", "parcel_label_append_only"]) {
      this.addSql(`drop function if exists ${name}();`);
    }
  }

  private parcels(): void {
    this.addSql(
      `create table if not exists "parcel" ("id" text not null, "order_id" text not null, "fulfillment_id" text null, "direction" text check ("direction" in ('outbound', 'return')) not null default 'outbound', "sequence" integer not null check ("sequence" >= 1), "of" integer not null check ("of" >= "sequence"), "service" text not null, "service_code" text not null, "box_name" text null, "grams" integer not null check ("grams" > 0), "length" integer not null check ("length" > 0), "width" integer not null check ("width" > 0), "height" integer not null check ("height" > 0), "items" jsonb not null, "declared_value" integer not null default 0 check ("declared_value" >= 0), "quoted_cost" integer null check ("quoted_cost" >= 0), "state" text check ("state" in (${STATES})) not null default 'packed', "prepost_id" text null, "tracking_code" text null check ("tracking_code" ~ '^[A-Z]{2}\\d{9}[A-Z]{2}$'), "registration" integer not null default 0, "fiscal_kind" text check ("fiscal_kind" in ('nfe', 'content_declaration')) not null default 'content_declaration', "nfe_key" text null check ("nfe_key" ~ '^[0-9A-Z]{44}$'), "content_declaration" jsonb null, "recipient" jsonb not null, "label_receipt_id" text null, "label_attempts" integer not null default 0, "label_expires_at" timestamptz null, "next_label_check_at" timestamptz null, "label_error" text null, "posted_at" timestamptz null, "expected_on" text null check ("expected_on" ${LOCAL_DATE}), "delivered_at" timestamptz null, "last_event_at" timestamptz null, "next_tracking_at" timestamptz null, "tracking_failures" integer not null default 0, "late" boolean not null default false, "claim_until" text null check ("claim_until" ${LOCAL_DATE}), "voided_at" timestamptz null, "printed_at" timestamptz null, ${TIMES}, constraint "parcel_pkey" primary key ("id"), constraint "parcel_nfe_whole" check (("fiscal_kind" = 'nfe') = ("nfe_key" is not null)), constraint "parcel_coded" check ("state" not in ('registered', 'label_pending', 'ready') or ("prepost_id" is not null and ("tracking_code" is not null or "direction" = 'return'))));`,
    );
    this.index("parcel", "order_id", "deleted_at IS NULL");
    this.index("parcel", "deleted_at", "deleted_at IS NULL");
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_parcel_fulfillment_id_direction_sequence_unique" ON "parcel" ("fulfillment_id", "direction", "sequence") WHERE state <> 'voided' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_parcel_tracking_code_unique" ON "parcel" ("tracking_code") WHERE tracking_code IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_parcel_state_created_at" ON "parcel" ("state", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_parcel_label_due" ON "parcel" ("next_label_check_at") WHERE next_label_check_at IS NOT NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_parcel_tracking_due" ON "parcel" ("next_tracking_at") WHERE next_tracking_at IS NOT NULL;`,
    );
    const side = (row: string): string => FIXED.map((column) => `${row}."${column}"`).join(", ");
    this.addSql(`create or replace function parcel_guard() returns trigger language plpgsql as $guard$
begin
  if tg_op = 'DELETE' or (${side("new")}) is distinct from (${side("old")})
     or (old.fulfillment_id is not null and new.fulfillment_id is distinct from old.fulfillment_id) then
    raise exception 'parcel keeps what it holds and where it belongs' using errcode = 'restrict_violation';
  end if;
  if old.state in ('delivered', 'returned_to_sender', 'voided') and new.state <> old.state then
    raise exception 'parcel % is %, which is final', old.id, old.state using errcode = 'restrict_violation';
  end if;
  if old.tracking_code is not null and new.tracking_code is distinct from old.tracking_code
     and (new.tracking_code is not null or new.state <> 'packed') then
    raise exception 'parcel % keeps its tracking code until it expires', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$guard$;`);
    this.addSql(
      `create or replace trigger parcel_guard before update or delete on "parcel" for each row execute function parcel_guard();`,
    );
  }

  private events(): void {
    this.addSql(
      `create table if not exists "parcel_event" ("id" text not null, "parcel_id" text not null references "parcel" ("id"), "code" text not null, "type" text not null, "status" text check ("status" in (${STATUSES})) not null, "description" text not null, "detail" text null, "place_city" text null, "place_state" text null, "occurred_at" timestamptz not null, ${TIMES}, constraint "parcel_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_parcel_event_parcel_id_code_type_occurred_at_unique" ON "parcel_event" ("parcel_id", "code", "type", "occurred_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_parcel_event_parcel_id_occurred_at" ON "parcel_event" ("parcel_id", "occurred_at") WHERE deleted_at IS NULL;`,
    );
    this.index("parcel_event", "deleted_at", "deleted_at IS NULL");
    this.appendOnly("parcel_event");
  }

  private labels(): void {
    this.addSql(
      `create table if not exists "parcel_label" ("id" text not null, "parcel_id" text not null references "parcel" ("id"), "tracking_code" text not null, "format" text not null, "pdf" text not null, ${TIMES}, constraint "parcel_label_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_parcel_label_parcel_id_tracking_code_unique" ON "parcel_label" ("parcel_id", "tracking_code") WHERE deleted_at IS NULL;`,
    );
    this.index("parcel_label", "deleted_at", "deleted_at IS NULL");
    this.appendOnly("parcel_label");
  }

  private index(table: string, column: string, where: string): void {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_${table}_${column}" ON "${table}" ("${column}") WHERE ${where};`,
    );
  }

  private appendOnly(table: string): void {
    this.addSql(`create or replace function ${table}_append_only() returns trigger language plpgsql as $guard$
begin
  raise exception '${table} is append-only' using errcode = 'restrict_violation';
end
$guard$;`);
    this.addSql(
      `create or replace trigger ${table}_append_only before update or delete on "${table}" for each row execute function ${table}_append_only();`,
    );
  }
}
