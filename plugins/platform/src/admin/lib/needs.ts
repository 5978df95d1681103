import type { Needs } from "@mestres/admin-kit";

/** What the routes behind pages and buttons ask for; see `policies/platform.ts`. */
export const NEEDS = {
  audit: "audit_entry:read",
  integrations: "integration:read",
  saveIntegration: "integration:update",
  testIntegration: "integration:check",
  /** Core's bell, and its search, which looks into all of these at once. */
  bell: "notification:read",
  search: ["order:read", "customer:read", "product:read", "user:read"],
} as const satisfies Record<string, Needs>;
