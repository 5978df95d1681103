import type { Needs } from "@mestres/admin-kit";

/** What the route behind the panels asks for; see `policies/brasil.ts`. */
export const NEEDS = { fiscalIdentity: "fiscal_identity:read" } as const satisfies Record<string, Needs>;
