import type { Context } from "@medusajs/framework/types";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { insertion, runSql } from "../../lib/sql";
import { PlatformAuditEntry } from "./models/platform-audit-entry";
import type { AuditEntry } from "./types";

type Sql = Context<SqlEntityManager>;

/** What staff did, and what they were refused. */
class PlatformAuditService extends MedusaService({ PlatformAuditEntry }) {
  /** Adds an entry, in one statement. Nothing takes it away again. */
  @InjectManager()
  async write(entry: AuditEntry, @MedusaContext() context: Sql = {}): Promise<void> {
    const { sql, params } = insertion("platform_audit_entry", {
      id: generateEntityId(undefined, "audit"),
      ...entry,
    });
    await runSql(context, sql, params);
  }
}

export default PlatformAuditService;
