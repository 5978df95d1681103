import type { Colour, ListQuery, ListSpec } from "@mestres/admin-kit/lib";
import type { AsJson } from "../../lib/as-json";
import { AUDIT_OUTCOMES, type AuditLine as Line, type AuditRow } from "../../modules/audit/types";

/** A line of `GET /admin/mestres/audit`. */
export type AuditLine = AsJson<Line>;
/** An entry of `GET /admin/mestres/audit/:id`. */
export type AuditEntry = AsJson<AuditRow>;

export const OUTCOMES = AUDIT_OUTCOMES;
export const OUTCOME_COLOURS: Readonly<Record<AuditLine["outcome"], Colour>> = {
  done: "green",
  refused: "red",
};
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
} satisfies ListSpec;

/** The list's search is for a person. */
export function auditQueryOf({ q, limit, offset, ...filters }: ListQuery): ListQuery {
  return { limit, offset, ...filters, ...(q !== undefined && { actor: q }) };
}

/** What changed in an entry: each name that its two sides have, in order, and what it was and is. */
export function changesOf({ before, after }: Pick<AuditEntry, "before" | "after">) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return names.map((name) => ({ name, before: before?.[name], after: after?.[name] }));
}

/** A value on one line; a dash for none. */
export function shown(value: unknown): string {
  return value === null || value === undefined || value === ""
    ? "–"
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
}
