import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { HOLDING_STATES, RETURN_STATES, RETURN_TRANSITIONS } from "../../../features/returns/domain/states";

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(", ");

/** What was asked for: nobody rewrites it. */
const FIXED = [
  "id",
  "order_id",
  "kind",
  "reason",
  "refund_amount",
  "freight_refund",
  "freight_paid",
  "created_at",
  "deleted_at",
];
const FIXED_ITEM = [
  "id",
  "request_id",
  "line_item_id",
  "title",
  "quantity",
  "of",
  "line_paid",
  "amount",
  "deleted_at",
];

const row = (name: string, columns: string[]): string =>
  columns.map((column) => `${name}."${column}"`).join(", ");

const ALLOWED = RETURN_STATES.flatMap((from) =>
  Object.values(RETURN_TRANSITIONS[from]).map((to) => `('${from}', '${to}')`),
).join(", ");

/** Returns, with their guards: states only move along the table, quantities are promised once, history only grows. */
export class Migration20261122180500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "return_request" ("id" text not null, "order_id" text not null, "return_id" text null, "kind" text check ("kind" in ('withdrawal', 'defect', 'wrong_item', 'undelivered')) not null, "reason" text null, "state" text check ("state" in (${list(RETURN_STATES)})) not null default 'requested', "refund_amount" integer not null check ("refund_amount" >= 0), "freight_refund" integer not null check ("freight_refund" >= 0), "freight_paid" integer not null check ("freight_paid" >= "freight_refund"), "refunded_amount" integer null check ("refunded_amount" between 0 and "refund_amount" + "freight_refund"), "decided_by" text null, "decided_at" timestamptz null, "refusal_reason" text null, "prepost_id" text null, "authorization_code" text null, "tracking_code" text null, "expires_on" text null, "posted_at" timestamptz null, "received_at" timestamptz null, "refunded_at" timestamptz null, "closed_at" timestamptz null, "core_canceled_at" timestamptz null, "attempts" integer not null default 0, "problem" text null, "claimed_until" timestamptz null, "next_attempt_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "return_request_item" ("id" text not null, "request_id" text not null, "line_item_id" text not null, "title" text not null, "quantity" integer not null check ("quantity" > 0), "of" integer not null check ("of" >= "quantity"), "line_paid" integer not null check ("line_paid" >= 0), "amount" integer not null check ("amount" between 0 and "line_paid"), "received" integer null check ("received" between 0 and "quantity"), "resellable" integer null check ("resellable" between 0 and "received"), "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_item_pkey" primary key ("id"), constraint "return_request_item_request_id_foreign" foreign key ("request_id") references "return_request" ("id"));`,
    );
    this.addSql(
      `create table if not exists "return_request_event" ("id" text not null, "request_id" text not null, "event" text not null, "from_state" text null, "to_state" text not null, "actor" text not null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_event_pkey" primary key ("id"), constraint "return_request_event_request_id_foreign" foreign key ("request_id") references "return_request" ("id"));`,
    );
    for (const [table, column] of [
      ["return_request", "order_id"],
      ["return_request", "return_id"],
      ["return_request", "tracking_code"],
      ["return_request", "deleted_at"],
      ["return_request_item", "request_id"],
      ["return_request_item", "line_item_id"],
      ["return_request_item", "deleted_at"],
      ["return_request_event", "request_id"],
      ["return_request_event", "deleted_at"],
    ]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_${column}" ON "${table}" ("${column}") WHERE deleted_at IS NULL;`,
      );
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_due" ON "return_request" ("next_attempt_at") WHERE next_attempt_at IS NOT NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_request_item_line_unique" ON "return_request_item" ("request_id", "line_item_id");`,
    );
    this.guard(
      "return_request",
      "update or delete",
      `if tg_op = 'DELETE' or (${row("new", FIXED)}) is distinct from (${row("old", FIXED)}) then
    raise exception 'return_request keeps what was asked for' using errcode = 'restrict_violation';
  end if;
  if new.state is distinct from old.state and (old.state, new.state) not in (${ALLOWED}) then
    raise exception 'return_request cannot go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.refunded_amount is not null and new.refunded_amount is distinct from old.refunded_amount then
    raise exception 'return_request was refunded already' using errcode = 'restrict_violation';
  end if;`,
    );
    this.guard(
      "return_request_item",
      "update or delete",
      `if tg_op = 'DELETE' or (${row("new", FIXED_ITEM)}) is distinct from (${row("old", FIXED_ITEM)}) then
    raise exception 'return_request_item keeps what was asked for' using errcode = 'restrict_violation';
  end if;`,
    );
    this.guard(
      "return_request_event",
      "update or delete",
      `raise exception 'return_request_event is append-only' using errcode = 'restrict_violation';`,
    );
    // Two requests at once are kept apart by the service's lock; this holds for whoever writes without it.
    this
      .addSql(`create or replace function return_request_item_promised_once() returns trigger language plpgsql as $guard$
begin
  if (select coalesce(sum(i.quantity), 0) from return_request_item i join return_request r on r.id = i.request_id
       where i.line_item_id = new.line_item_id and r.state in (${list(HOLDING_STATES)})) > new."of" then
    raise exception 'line % is promised to another return', new.line_item_id using errcode = 'check_violation';
  end if;
  return null;
end
$guard$;`);
    this.addSql(
      `create or replace trigger return_request_item_promised_once after insert on "return_request_item" for each row execute function return_request_item_promised_once();`,
    );
  }

  override async down(): Promise<void> {
    for (const table of ["return_request_event", "return_request_item", "return_request"]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
      this.addSql(`drop function if exists ${table}_guard();`);
    }
    this.addSql(`drop function if exists return_request_item_promised_once();`);
  }

  private guard(table: string, when: string, body: string): void {
    this.addSql(`create or replace function ${table}_guard() returns trigger language plpgsql as $guard$
begin
  ${body}
  return new;
end
$guard$;`);
    this.addSql(
      `create or replace trigger ${table}_guard before ${when} on "${table}" for each row execute function ${table}_guard();`,
    );
  }
}
