import { defineMiddlewares } from "@medusajs/framework/http";
import { maskAccessLog } from "../lib/core-access-log";
import { storeCacheMiddlewares } from "../store-cache/routes";
import { adminSettingsMiddlewares } from "./admin/mestres/settings/middlewares";

// Core loads this file once, before it answers anything.
maskAccessLog();

export default defineMiddlewares({
  routes: [
    ...adminSettingsMiddlewares,
    ...storeCacheMiddlewares,
  ],
});
