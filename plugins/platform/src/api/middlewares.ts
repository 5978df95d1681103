import { defineMiddlewares } from "@medusajs/framework/http";
import { storeCacheMiddlewares } from "../store-cache/routes";
import { adminSettingsMiddlewares } from "./admin/mestres/settings/middlewares";

export default defineMiddlewares({ routes: [...adminSettingsMiddlewares, ...storeCacheMiddlewares] });
