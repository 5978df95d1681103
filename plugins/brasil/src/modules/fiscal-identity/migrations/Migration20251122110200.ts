import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20251122110200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "fiscal_identity" ("id" text not null, "kind" text check ("kind" in ('cpf', 'cnpj')) not null, "document_sealed" text not null, "document_hash" text not null, "document_masked" text not null, "name" text not null, "state_registration" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "fiscal_identity_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_fiscal_identity_deleted_at" ON "fiscal_identity" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_fiscal_identity_document_hash" ON "fiscal_identity" ("document_hash") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "fiscal_identity" cascade;`);
  }
}
