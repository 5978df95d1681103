import { hasPermission } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readSql } from "../lib/sql";
import { splitPolicy, type Policy } from "../lib/policies";
import { OWNER_ROLE_ID } from "../lib/roles";

type Action = { resource: string; operation: string };
type RoleWithPolicies = { id: string; policies?: (Partial<Action> | null)[] | null };

/** All that roles can do, what they inherit included. */
export async function actionsOfRoles(
  container: MedusaContainer,
  roleIds: readonly string[],
): Promise<Action[]> {
  if (roleIds.length === 0) {
    return [];
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "rbac_role",
    fields: ["id", "policies.resource", "policies.operation"],
    filters: { id: [...roleIds] },
  });
  return (data as RoleWithPolicies[]).flatMap(({ policies }) =>
    (policies ?? []).filter((policy): policy is Action => Boolean(policy?.resource && policy.operation)),
  );
}

/** What policies, given by their rows' ids, allow. */
export async function actionsOfPolicies(
  container: MedusaContainer,
  policyIds: readonly string[],
): Promise<Action[]> {
  return readSql<Action>(
    container,
    "SELECT resource, operation FROM rbac_policy WHERE id = ANY (?::text[]) AND deleted_at IS NULL",
    [[...policyIds]],
  );
}

/** The roles that a user has now. */
export async function rolesOfUser(container: MedusaContainer, userId: string): Promise<string[]> {
  const rows = await readSql<{ id: string }>(
    container,
    `SELECT r.id FROM user_rbac_role l JOIN rbac_role r ON r.id = l.rbac_role_id AND r.deleted_at IS NULL
      WHERE l.user_id = ? AND l.deleted_at IS NULL`,
    [userId],
  );
  return rows.map(({ id }) => id);
}

/** The roles that somebody who accepts an invitation gets. */
export async function rolesOfInvite(container: MedusaContainer, inviteId: string): Promise<string[]> {
  const rows = await readSql<{ id: string }>(
    container,
    "SELECT rbac_role_id AS id FROM invite_rbac_role WHERE invite_id = ? AND deleted_at IS NULL",
    [inviteId],
  );
  return rows.map(({ id }) => id);
}

/** Whether roles can do all of this. Core's own check says yes to whoever has no role. */
export async function holdsAll(
  container: MedusaContainer,
  roleIds: readonly string[],
  actions: readonly Action[],
): Promise<boolean> {
  if (actions.length === 0) {
    return true;
  }
  return roleIds.length > 0 && hasPermission({ roles: [...roleIds], actions: [...actions], container });
}

/** Whether roles have a policy, such as "order:read". */
export async function holds(
  container: MedusaContainer,
  roleIds: readonly string[],
  policy: Policy,
): Promise<boolean> {
  return holdsAll(container, roleIds, [splitPolicy(policy)]);
}

/** Owners there are besides these users. */
export async function otherOwners(container: MedusaContainer, userIds: readonly string[]): Promise<number> {
  const [row] = await readSql<{ count: number }>(
    container,
    `SELECT count(*)::int AS count FROM user_rbac_role l JOIN "user" u ON u.id = l.user_id AND u.deleted_at IS NULL
      WHERE l.rbac_role_id = ? AND l.deleted_at IS NULL AND NOT l.user_id = ANY (?::text[])`,
    [OWNER_ROLE_ID, [...userIds]],
  );
  return row?.count ?? 0;
}
