import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TABLE = "platform_audit_entry";

/** The audit trail, and the trigger that keeps it: rows are added, and neither changed, deleted nor emptied. */
export class Migration20261129084700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "${TABLE}" ("id" text not null, "actor_id" text null, "actor_email" text null, "actor_roles" jsonb not null default '[]', "api_key_id" text null, "action" text not null, "resource" text not null, "resource_id" text null, "outcome" text check ("outcome" in ('done', 'refused')) not null, "method" text not null, "path" text not null, "status" integer not null, "before" jsonb null, "after" jsonb null, "input" jsonb null, "ip" text null, "user_agent" text null, "request_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "${TABLE}_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_${TABLE}_deleted_at" ON "${TABLE}" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    for (const columns of [["created_at"], ["actor_id", "created_at"], ["resource", "resource_id"]]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${TABLE}_${columns.join("_")}" ON "${TABLE}" (${columns
          .map((column) => `"${column}"`)
          .join(", ")}) WHERE deleted_at IS NULL;`,
      );
    }
    this.addSql(`create or replace function ${TABLE}_append_only() returns trigger language plpgsql as $guard$
begin
  raise exception '${TABLE} is append-only' using errcode = 'restrict_violation';
end
$guard$;`);
    this.addSql(
      `create or replace trigger ${TABLE}_append_only before update or delete on "${TABLE}" for each row execute function ${TABLE}_append_only();`,
    );
    this.addSql(
      `create or replace trigger ${TABLE}_not_emptied before truncate on "${TABLE}" for each statement execute function ${TABLE}_append_only();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "${TABLE}" cascade;`);
    this.addSql(`drop function if exists ${TABLE}_append_only();`);
  }
}
