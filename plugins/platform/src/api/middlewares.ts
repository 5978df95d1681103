import { defineMiddlewares } from "@medusajs/framework/http";
import { adminSettingsMiddlewares } from "./admin/mestres/settings/middlewares";

export default defineMiddlewares({ routes: [...adminSettingsMiddlewares] });
