import { pluginPolicies } from "@mestres/platform/lib/policies";

/** Who may read the documents of buyers. */
export const brasilPolicies = pluginPolicies({
  plugin: "@mestres/brasil",
  resources: {
    fiscal_identity: {
      label: { ptBR: "Identificação fiscal", en: "Fiscal identity" },
      operations: ["read"],
    },
  },
  routes: {
    "GET /admin/orders/:id/fiscal-identity": "fiscal_identity:read",
    "GET /admin/customers/:id/fiscal-identity": "fiscal_identity:read",
  },
  grants: {
    manager: ["fiscal_identity:*"],
    finance: ["fiscal_identity:read"],
    support: ["fiscal_identity:read"],
  },
});
