export const AUDIT_OUTCOMES = ["done", "refused"] as const;

/** Something that somebody of the staff did, or was refused. */
export type AuditEntry = {
  /** The person; null where nobody was recognized (a login with a wrong password). */
  actor_id: string | null;
  actor_email: string | null;
  /** Names of the roles at that moment. */
  actor_roles: string[];
  /** The API key that acted for the person. */
  api_key_id: string | null;
  /** "create", "update", "delete", "login", or the operation of the policy ("settle"). */
  action: string;
  /** "order", "payment_case": as policies name it. */
  resource: string;
  resource_id: string | null;
  outcome: (typeof AUDIT_OUTCOMES)[number];
  method: string;
  /** Without the query string. */
  path: string;
  status: number;
  /** What changed, as it was and as it is, without secrets. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** What was sent, without secrets. */
  input: Record<string, unknown> | null;
  ip: string | null;
  user_agent: string | null;
  request_id: string | null;
};

/** An entry as it stands in the table. */
export type AuditRow = AuditEntry & { id: string; created_at: Date };

/** A line of the list: before, after and input come with the entry itself. */
export type AuditLine = Omit<AuditRow, "before" | "after" | "input">;
