import type { MedusaContainer } from "@medusajs/framework/types";
import { FeatureFlag, MedusaError, Modules } from "@medusajs/framework/utils";
import { createUsersWorkflow } from "@medusajs/medusa/core-flows";

import { find } from "./find";

export type AdminLogin = {
  email: string;
  password: string;
};

const SUPER_ADMIN = "role_super_admin";

async function superAdminRoles(container: MedusaContainer): Promise<string[]> {
  if (!FeatureFlag.isFeatureEnabled("rbac")) {
    return [];
  }
  const roles = await find<{ id: string }>(container, "rbac_role", ["id"], { id: SUPER_ADMIN });
  return roles.map(({ id }) => id);
}

/**
 * The first person who may enter the admin; one that exists keeps the password.
 * @throws admin_registration_failed when the password is not accepted
 */
export async function ensureAdmin(
  container: MedusaContainer,
  { email, password }: AdminLogin,
): Promise<void> {
  const known = await find(container, "user", ["id"], { email });
  if (known.length) {
    return;
  }
  const auth = container.resolve(Modules.AUTH);
  const { authIdentity, error } = await auth.register("emailpass", { body: { email, password } });
  if (!authIdentity) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Não foi possível criar o acesso de ${email}: ${error ?? "recusado"}.`,
      "admin_registration_failed",
    );
  }
  const { result } = await createUsersWorkflow(container).run({
    input: {
      users: [{ email, first_name: "Administração", roles: await superAdminRoles(container) }],
    },
  });
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: result[0]?.id } });
}
