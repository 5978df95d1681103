import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { paging } from "../lib/list-query";
import { escapeLike, readSql } from "../lib/sql";
import { AUDIT_OUTCOMES, type AuditLine, type AuditRow } from "../modules/audit/types";

export const AuditQuery = z.strictObject({
  ...paging(),
  /** A person: part of the e-mail, or the id. */
  actor: z.string().trim().max(200).optional(),
  action: z.string().trim().max(60).optional(),
  resource: z.string().trim().max(60).optional(),
  resource_id: z.string().trim().max(100).optional(),
  outcome: z.enum(AUDIT_OUTCOMES).optional(),
  /** Local days, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditQueryInput = z.infer<typeof AuditQuery>;

const LINE =
  "id, actor_id, actor_email, actor_roles, api_key_id, action, resource, resource_id, outcome, method, path, status, ip, user_agent, request_id, created_at";
const DAY = "(?::date)::timestamp AT TIME ZONE 'America/Sao_Paulo'";

function conditions(query: Omit<AuditQueryInput, "limit" | "offset">): { where: string; params: unknown[] } {
  const given: [string, unknown[]][] = [];
  if (query.actor) {
    given.push(["(actor_id = ? OR actor_email ILIKE ?)", [query.actor, `%${escapeLike(query.actor)}%`]]);
  }
  for (const column of ["action", "resource", "resource_id", "outcome"] as const) {
    if (query[column]) {
      given.push([`${column} = ?`, [query[column]]]);
    }
  }
  if (query.from) {
    given.push([`created_at >= ${DAY}`, [query.from]]);
  }
  if (query.to) {
    given.push([`created_at < ${DAY} + interval '1 day'`, [query.to]]);
  }
  return {
    where: ["deleted_at IS NULL", ...given.map(([sql]) => sql)].join(" AND "),
    params: given.flatMap(([, values]) => values),
  };
}

/** What staff did, the newest first. */
export async function listAudit(
  container: MedusaContainer,
  query: AuditQueryInput,
): Promise<{ entries: AuditLine[]; count: number }> {
  const { where, params } = conditions(query);
  const [entries, counted] = await Promise.all([
    readSql<AuditLine>(
      container,
      `SELECT ${LINE} FROM platform_audit_entry WHERE ${where} ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?`,
      [...params, query.limit, query.offset],
    ),
    readSql<{ count: number }>(
      container,
      `SELECT count(*)::int AS count FROM platform_audit_entry WHERE ${where}`,
      params,
    ),
  ]);
  return { entries, count: counted[0]?.count ?? 0 };
}

/** One entry with before, after and what was sent; undefined when there is none. */
export async function readAudit(container: MedusaContainer, id: string): Promise<AuditRow | undefined> {
  const [row] = await readSql<AuditRow>(
    container,
    "SELECT *, NULL AS deleted_at FROM platform_audit_entry WHERE id = ? AND deleted_at IS NULL",
    [id],
  );
  return row;
}
