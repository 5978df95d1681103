import { ROLES, OWNER_ROLE_ID, type Role } from "../../lib/roles";

/** A connection or a transaction of knex. */
export type Sql = { raw(sql: string, params?: readonly unknown[]): Promise<{ rows: unknown[] }> };

const FIRST_BOOT = "mestres_existing_admins_at";

/*
 * Statements on core's tables of roles (`rbac_role`, `rbac_policy`, `rbac_role_policy`, `user_rbac_role`), which the
 * rbac module exports no service for in another module's container.
 */

/** Keys of the policies that exist, but for the owner's one of everything. */
export async function listPolicyKeys(sql: Sql): Promise<string[]> {
  const { rows } = await sql.raw(
    `SELECT key FROM rbac_policy WHERE deleted_at IS NULL AND resource <> '*' ORDER BY key`,
  );
  return (rows as { key: string }[]).map(({ key }) => key);
}

/** Writes the roles with their texts. A name that another role has is marked as ours. */
export async function writeRoles(sql: Sql): Promise<void> {
  for (const role of ROLES) {
    await sql.raw(
      `INSERT INTO rbac_role (id, name, description, metadata)
       SELECT ?, CASE WHEN EXISTS (SELECT 1 FROM rbac_role WHERE name = ? AND id <> ? AND deleted_at IS NULL)
                      THEN ? || ' (Mestres)' ELSE ? END, ?, ?::jsonb
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description, deleted_at = NULL,
         metadata = coalesce(rbac_role.metadata, '{}') || excluded.metadata, updated_at = now()`,
      [
        role.id,
        role.name.ptBR,
        role.id,
        role.name.ptBR,
        role.name.ptBR,
        role.purpose.ptBR,
        JSON.stringify({ mestres: { key: role.key, name: role.name, purpose: role.purpose } }),
      ],
    );
  }
}

/** Makes a role's policies exactly these. */
export async function writeRolePolicies(sql: Sql, role: Role, keys: readonly string[]): Promise<void> {
  await sql.raw(
    `DELETE FROM rbac_role_policy WHERE role_id = ?
        AND policy_id NOT IN (SELECT id FROM rbac_policy WHERE key = ANY (?::text[]) AND deleted_at IS NULL)`,
    [role.id, [...keys]],
  );
  await sql.raw(
    `INSERT INTO rbac_role_policy (id, role_id, policy_id)
     SELECT 'rlpl_' || md5(? || p.id), ?, p.id FROM rbac_policy p
      WHERE p.key = ANY (?::text[]) AND p.deleted_at IS NULL
     ON CONFLICT DO NOTHING`,
    [role.id, role.id, [...keys]],
  );
}

/**
 * The first time that roles are there, everybody who was in the admin before them becomes owner. The owner's row keeps
 * that it was done: whoever comes later has the roles that somebody gives. Where somebody has a role already, roles were
 * in use before, and whoever has none was given none.
 *
 * @returns how many became owner
 */
export async function promoteExistingAdmins(sql: Sql): Promise<number> {
  const { rows: first } = await sql.raw(
    `UPDATE rbac_role SET metadata = coalesce(metadata, '{}') || jsonb_build_object('${FIRST_BOOT}', now())
      WHERE id = ? AND metadata->>'${FIRST_BOOT}' IS NULL RETURNING id`,
    [OWNER_ROLE_ID],
  );
  if (first.length === 0) {
    return 0;
  }
  const { rows } = await sql.raw(
    `INSERT INTO user_rbac_role (id, user_id, rbac_role_id)
     SELECT 'userrole_' || md5(u.id), u.id, ? FROM "user" u
      WHERE u.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM user_rbac_role l JOIN "user" o ON o.id = l.user_id AND o.deleted_at IS NULL
                         WHERE l.deleted_at IS NULL)
     ON CONFLICT DO NOTHING RETURNING id`,
    [OWNER_ROLE_ID],
  );
  return rows.length;
}
