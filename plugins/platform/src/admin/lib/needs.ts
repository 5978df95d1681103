import type { Needs } from "@mestres/admin-kit";

/** What the routes behind pages and buttons ask for; see `policies/platform.ts`. */
export const NEEDS = {
  audit: "audit_entry:read",
  integrations: "integration:read",
  saveIntegration: "integration:update",
  testIntegration: "integration:check",
} as const satisfies Record<string, Needs>;
