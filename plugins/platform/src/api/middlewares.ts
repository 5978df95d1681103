import { defineMiddlewares } from "@medusajs/framework/http";
import { grantGuards } from "../access/grant-guards";
import { inviteTokenMiddlewares } from "../access/invite-tokens";
import { liveRoles } from "../access/live-roles";
import { policyRoutes } from "../lib/policies";
import { platformPolicies } from "../policies/platform";
import { storeCacheMiddlewares } from "../store-cache/routes";
import { adminSettingsMiddlewares } from "./admin/mestres/settings/middlewares";

export default defineMiddlewares({
  routes: [
    // Before every policy, core's too: without methods it stands first.
    { matcher: "/admin", middlewares: [liveRoles] },
    ...policyRoutes(platformPolicies),
    ...grantGuards,
    ...inviteTokenMiddlewares,
    ...adminSettingsMiddlewares,
    ...storeCacheMiddlewares,
  ],
});
