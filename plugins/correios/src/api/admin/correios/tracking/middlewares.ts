import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { EnterCodeSchema } from "./[id]/code/validators";

export const adminTrackingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/correios/tracking/:id/code",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(EnterCodeSchema)],
  },
];
