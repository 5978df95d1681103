import { model } from "@medusajs/framework/utils";

/** One thing that staff did or were refused. Rows are only ever added: a trigger refuses all else. */
export const PlatformAuditEntry = model
  .define("platform_audit_entry", {
    id: model.id({ prefix: "audit" }).primaryKey(),
    actor_id: model.text().nullable(),
    actor_email: model.text().nullable(),
    actor_roles: model.json(),
    api_key_id: model.text().nullable(),
    action: model.text(),
    resource: model.text(),
    resource_id: model.text().nullable(),
    outcome: model.enum(["done", "refused"]),
    method: model.text(),
    path: model.text(),
    status: model.number(),
    before: model.json().nullable(),
    after: model.json().nullable(),
    input: model.json().nullable(),
    ip: model.text().nullable(),
    user_agent: model.text().nullable(),
    request_id: model.text().nullable(),
  })
  .indexes([
    { on: ["created_at"], where: "deleted_at IS NULL" },
    { on: ["actor_id", "created_at"], where: "deleted_at IS NULL" },
    { on: ["resource", "resource_id"], where: "deleted_at IS NULL" },
  ]);
