import { pluginPolicies } from "@mestres/platform/lib/policies";

/** Who may read and write the profiles of coffees. */
export const coffeePolicies = pluginPolicies({
  plugin: "@mestres/coffee",
  resources: {
    coffee_profile: {
      label: { ptBR: "Ficha do café", en: "Coffee profile" },
      operations: ["read", "update"],
    },
  },
  routes: {
    "GET /admin/products/:id/coffee-profile": "coffee_profile:read",
    "POST /admin/products/:id/coffee-profile": "coffee_profile:update",
  },
  grants: {
    manager: ["coffee_profile:*"],
    roaster: ["coffee_profile:*"],
    buyer: ["coffee_profile:read"],
    marketing: ["coffee_profile:read"],
    support: ["coffee_profile:read"],
    editor: ["coffee_profile:*"],
  },
});
