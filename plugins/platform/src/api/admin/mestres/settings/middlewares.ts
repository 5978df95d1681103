import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { AdminPostSettings, AdminTestSettings } from "./validators";

export const adminSettingsMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/mestres/settings/:namespace",
    middlewares: [validateAndTransformBody(AdminPostSettings)],
  },
  {
    method: ["POST"],
    matcher: "/admin/mestres/settings/:namespace/test",
    middlewares: [validateAndTransformBody(AdminTestSettings)],
  },
];
