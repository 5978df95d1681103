import type { LoaderOptions } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, FeatureFlag, MedusaError } from "@medusajs/framework/utils";

type Config = { modules?: Record<string, unknown> };

/** Whether the module of roles runs: core lists it in every application, disabled where the option is not set. */
export function hasRbacModule({ modules }: Config): boolean {
  const entry = modules?.rbac;
  return Boolean(entry) && (entry as { disable?: boolean }).disable !== true;
}

/**
 * Refuses half of the access control: with the flag and without the module every guarded admin route answers 403, and
 * with the module and without the flag none is guarded.
 *
 * @throws MedusaError `rbac_half_on`, on boot, with the lines to add
 */
export async function rbacLoader({ container }: LoaderOptions): Promise<void> {
  const config: Config | undefined = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE, {
    allowUnregistered: true,
  });
  const flag = FeatureFlag.isFeatureEnabled("rbac");
  if (flag !== hasRbacModule(config ?? {})) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `Papéis pedem a opção e o módulo juntos em medusa-config.ts; falta ${
        flag ? `em modules: { resolve: "@medusajs/medusa/rbac" }` : "featureFlags: { rbac: true }"
      }.`,
      "rbac_half_on",
    );
  }
}
