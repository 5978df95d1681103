import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { AdminPostSettings, AdminCheckSettings } from "./validators";

export const adminSettingsMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/mestres/settings/:namespace",
    middlewares: [validateAndTransformBody(AdminPostSettings)],
  },
  {
    method: ["POST"],
    matcher: "/admin/mestres/settings/:namespace/check",
    middlewares: [validateAndTransformBody(AdminCheckSettings)],
  },
];
