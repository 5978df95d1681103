import type { Needs } from "@mestres/admin-kit";

/** What the routes behind the panel and its button ask for; see `policies/coffee.ts`. */
export const NEEDS = {
  profile: "coffee_profile:read",
  editProfile: "coffee_profile:update",
} as const satisfies Record<string, Needs>;
