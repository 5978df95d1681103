/** A line of `GET /admin/mestres/audit`. */
export type AuditLine = {
  id: string;
  actor_email: string | null;
  actor_roles: string[];
  api_key_id: string | null;
  action: string;
  resource: string;
  resource_id: string | null;
  outcome: "done" | "refused";
  method: string;
  path: string;
  status: number;
  ip: string | null;
  user_agent: string | null;
  request_id: string | null;
  created_at: string;
};

/** An entry of `GET /admin/mestres/audit/:id`. */
export type AuditEntry = AuditLine & {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  input: Record<string, unknown> | null;
};

export const OUTCOMES = ["done", "refused"] as const;
export const ACTIONS = ["create", "update", "delete", "login", "read"] as const;

/** What is looked for most; any other is found by the address of the API. */
export const RESOURCES = [
  "order",
  "product",
  "customer",
  "user",
  "invite",
  "rbac_role",
  "api_key",
  "integration",
  "payment_case",
  "parcel",
  "return_request",
  "promotion",
] as const;

/** What the trail can be asked for. */
export const AUDIT = {
  limit: 20,
  search: true,
  one: { outcome: OUTCOMES, action: ACTIONS, resource: RESOURCES },
  dates: "created_at",
};

/** The list's search is for a person. */
export function auditQueryOf({ q, ...query }: Record<string, unknown>): Record<string, unknown> {
  return q === undefined ? query : { ...query, actor: q };
}

/** The names that an entry's two sides have, in order. */
export function changedNames({ before, after }: Pick<AuditEntry, "before" | "after">): string[] {
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
}

/** A value on one line; a dash for none. */
export function shown(value: unknown): string {
  return value === null || value === undefined || value === ""
    ? "–"
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
}
