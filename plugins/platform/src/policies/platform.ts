import { CORE_GRANTS } from "../access/core-grants";
import { CORE_MISSING } from "../access/core-missing";
import { CORE_ROUTES } from "../access/core-routes";
import { pluginPolicies } from "../lib/policies";

/** Integrations and the audit trail; and what core leaves open or cannot give (see `access/core-routes`, `-missing`). */
export const platformPolicies = pluginPolicies({
  plugin: "@mestres/platform",
  resources: {
    ...CORE_MISSING,
    integration: {
      label: { ptBR: "Integrações e suas credenciais", en: "Integrations and their credentials" },
      operations: ["read", "update", "check"],
    },
    audit_entry: {
      label: { ptBR: "Auditoria", en: "Audit" },
      operations: ["read"],
    },
  },
  routes: {
    ...CORE_ROUTES,
    "GET /admin/mestres/settings": "integration:read",
    "GET /admin/mestres/settings/:namespace": "integration:read",
    "POST /admin/mestres/settings/:namespace": "integration:update",
    "POST /admin/mestres/settings/:namespace/check": "integration:check",
    "GET /admin/mestres/audit": "audit_entry:read",
    "GET /admin/mestres/audit/csv": "audit_entry:read",
    "GET /admin/mestres/audit/:id": "audit_entry:read",
  },
  grants: {
    ...CORE_GRANTS,
    manager: [...(CORE_GRANTS.manager ?? []), "!integration:update", "!integration:check"],
  },
});
