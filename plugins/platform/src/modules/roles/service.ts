import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, FeatureFlag, Policy } from "@medusajs/framework/utils";
import { grantedPolicies, policyTables } from "../../lib/policies";
import { ROLES } from "../../lib/roles";
import { listPolicyKeys, promoteExistingAdmins, writeRolePolicies, writeRoles, type Sql } from "./core-roles";
import { errorText } from "../../lib/error-text";

type Connection = Sql & { transaction<T>(work: (transaction: Sql) => Promise<T>): Promise<T> };
type Dependencies = {
  [ContainerRegistrationKeys.LOGGER]: Logger;
  [ContainerRegistrationKeys.PG_CONNECTION]: Connection;
};

/** How long core may take to write its policies, which it does beside us when the application starts. */
const CORE_WAIT_MS = 10_000;
const CORE_POLL_MS = 50;

/** Keeps the roles of {@link ROLES} in core's tables as the code of this build says. */
export default class PlatformRolesService {
  readonly __hooks = {
    onApplicationStart: async () => {
      if (FeatureFlag.isFeatureEnabled("rbac")) {
        await this.sync().catch((error: unknown) => {
          this.logger.error(`roles: ${errorText(error)}`);
          throw error;
        });
      }
    },
  };

  private readonly logger: Logger;
  private readonly connection: Connection;

  constructor(dependencies: Dependencies) {
    this.logger = dependencies[ContainerRegistrationKeys.LOGGER];
    this.connection = dependencies[ContainerRegistrationKeys.PG_CONNECTION];
  }

  /**
   * Writes roles and their policies, and makes owners of those who were there before roles. Safe to repeat, and to run
   * in several processes at once: one after the other does it.
   */
  async sync(): Promise<void> {
    await this.awaitPolicies();
    const promoted = await this.connection.transaction(async (sql) => {
      await sql.raw("SELECT pg_advisory_xact_lock(hashtext('mestres.roles'))");
      const existing = await listPolicyKeys(sql);
      await writeRoles(sql);
      for (const role of ROLES.filter(({ key }) => key !== "owner")) {
        await writeRolePolicies(sql, role, grantedPolicies(role.key, policyTables().values(), existing));
      }
      return promoteExistingAdmins(sql);
    });
    if (promoted > 0) {
      this.logger.info(`roles: ${promoted} existing admins became owner`);
    }
  }

  /** Core writes the registered policies in a hook of its own, at the same moment. */
  private async awaitPolicies(): Promise<void> {
    const wanted = Object.values(Policy as Record<string, { resource: string; operation: string }>)
      .map(({ resource, operation }) => `${resource}:${operation}`)
      .filter((key) => !key.startsWith("*:"));
    const end = Date.now() + CORE_WAIT_MS;
    for (;;) {
      const existing = new Set(await listPolicyKeys(this.connection));
      const missing = wanted.filter((key) => !existing.has(key));
      if (missing.length === 0) {
        return;
      }
      if (Date.now() > end) {
        this.logger.warn(`roles: core has not written the policies ${missing.join(", ")}`);
        return;
      }
      await wait(CORE_POLL_MS);
    }
  }
}
