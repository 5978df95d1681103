import { defineMiddlewares } from "@medusajs/framework/http";
import { fieldGuards } from "../access/field-guards";
import { grantGuards } from "../access/grant-guards";
import { inviteTokenMiddlewares } from "../access/invite-tokens";
import { liveRoles } from "../access/live-roles";
import { nestedVariantsMiddlewares } from "../access/nested-variants";
import { sharedLooksMiddlewares } from "../access/shared-looks";
import { hostileInputMiddlewares } from "../hostile-input/routes";
import { maskAccessLog } from "../lib/core-access-log";
import { loginMiddlewares } from "../audit/logins";
import { recordChanges } from "../audit/record";
import { couponMiddlewares } from "./store/carts/judge-coupons";
import { policyRoutes } from "../lib/policies";
import { platformPolicies } from "../policies/platform";
import { storeCacheMiddlewares } from "../store-cache/routes";
import { adminSettingsMiddlewares } from "./admin/mestres/settings/middlewares";
import { limitMiddlewares } from "./limits";
import { knownCartMiddlewares } from "./store/carts/known-cart";
import { outdatedCartMiddlewares } from "./store/carts/outdated";
import { storeCartMiddlewares } from "./store/carts/middlewares";
import { storeOrderMiddlewares } from "./store/orders/middlewares";
import { storePaymentCollectionMiddlewares } from "./store/payment-collections/middlewares";
import { storeReturnMiddlewares } from "./store/returns/middlewares";

// Core loads this file once, before it answers anything.
maskAccessLog();

export default defineMiddlewares({
  routes: [
    ...hostileInputMiddlewares,
    ...limitMiddlewares,
    // Before every policy, core's too: without methods it stands first.
    { matcher: "/admin", middlewares: [liveRoles, recordChanges] },
    ...fieldGuards,
    ...loginMiddlewares,
    ...policyRoutes(platformPolicies),
    ...grantGuards,
    ...inviteTokenMiddlewares,
    ...sharedLooksMiddlewares,
    ...nestedVariantsMiddlewares,
    ...adminSettingsMiddlewares,
    ...storeOrderMiddlewares,
    ...storeCartMiddlewares,
    ...couponMiddlewares,
    ...storePaymentCollectionMiddlewares,
    ...outdatedCartMiddlewares,
    ...storeReturnMiddlewares,
    ...storeCacheMiddlewares,
    ...knownCartMiddlewares,
  ],
});
