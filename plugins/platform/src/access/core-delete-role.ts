import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { IRbacModuleService, MedusaContainer } from "@medusajs/framework/types";
import { FeatureFlag, Modules } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk";
import { dismissRemoteLinkStep } from "@medusajs/medusa/core-flows";
import { readSql } from "../lib/sql";
import { accessError } from "./errors";

type RoleLink = { [Modules.RBAC]: { rbac_role_id: string } } & { [Modules.USER]: Record<string, string> };
/** A role, and the rows that hang on it. */
type Removed = { id: string; policies: string[]; parents: string[] };

async function idsOf(container: MedusaContainer, select: string, ...params: string[]): Promise<string[]> {
  const rows = await readSql<{ id: string }>(container, select, params);
  return rows.map(({ id }) => id);
}

/** Who has a role, and which invitations give it, as links to dismiss. */
async function linksOf(container: MedusaContainer, roleId: string): Promise<RoleLink[]> {
  const users = await idsOf(
    container,
    "SELECT user_id AS id FROM user_rbac_role WHERE rbac_role_id = ? AND deleted_at IS NULL",
    roleId,
  );
  const invites = await idsOf(
    container,
    "SELECT invite_id AS id FROM invite_rbac_role WHERE rbac_role_id = ? AND deleted_at IS NULL",
    roleId,
  );
  const role = { [Modules.RBAC]: { rbac_role_id: roleId } };
  return [
    ...users.map((id) => ({ [Modules.USER]: { user_id: id }, ...role })),
    ...invites.map((id) => ({ [Modules.USER]: { invite_id: id }, ...role })),
  ];
}

async function restore(rbac: IRbacModuleService, { id, policies, parents }: Removed): Promise<void> {
  await rbac.restoreRbacRoles([id]);
  await rbac.restoreRbacRolePolicies(policies);
  await rbac.restoreRbacRoleParents(parents);
}

/** Takes a role with its policies and parents out of core's tables, all or nothing; they stay there as deleted. */
const removeRoleStep = createStep(
  "platform-remove-role",
  async ({ id }: { id: string }, { container }) => {
    const rbac = container.resolve(Modules.RBAC);
    const removed: Removed = {
      id,
      policies: await idsOf(
        container,
        "SELECT id FROM rbac_role_policy WHERE role_id = ? AND deleted_at IS NULL",
        id,
      ),
      parents: await idsOf(
        container,
        "SELECT id FROM rbac_role_parent WHERE (role_id = ? OR parent_id = ?) AND deleted_at IS NULL",
        id,
        id,
      ),
    };
    try {
      await rbac.softDeleteRbacRoles([id]);
      await rbac.softDeleteRbacRolePolicies(removed.policies);
      await rbac.softDeleteRbacRoleParents(removed.parents);
    } catch (error) {
      // The workflow undoes the steps before this one only.
      await restore(rbac, removed);
      throw error;
    }
    return new StepResponse(undefined, removed);
  },
  async (removed, { container }) => {
    if (removed) {
      await restore(container.resolve(Modules.RBAC), removed);
    }
  },
);

/** Takes a role away from whoever has it or is invited to it, and then deletes it. */
export const deleteRoleWorkflow = createWorkflow(
  "platform-delete-role",
  (input: { id: string; links: RoleLink[] }) => {
    dismissRemoteLinkStep(input.links);
    removeRoleStep({ id: input.id });
  },
);

/**
 * Answers `DELETE /admin/rbac/roles/:id` in core's place. Core 2.21.2 deletes no role that has policies, and leaves the
 * links of one that has none: `GET /admin/rbac/me/permissions`, which the dashboard needs, then fails for each person
 * who had it.
 *
 * @throws MedusaError `role_unknown` for a role that is not there
 */
export async function deleteRole(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (!FeatureFlag.isFeatureEnabled("rbac")) {
    return next();
  }
  const id = req.params.id ?? "";
  const [found] = await idsOf(req.scope, "SELECT id FROM rbac_role WHERE id = ? AND deleted_at IS NULL", id);
  if (!found) {
    throw accessError("NOT_FOUND", "role_unknown", `O papel "${id}" não existe.`);
  }
  await deleteRoleWorkflow(req.scope).run({ input: { id, links: await linksOf(req.scope, id) } });
  res.json({ id, object: "rbac_role", deleted: true });
}
