import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { CreateShippingBox, UpdateShippingBox } from "./validators";

export const adminBoxesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/correios/boxes",
    middlewares: [validateAndTransformBody(CreateShippingBox)],
  },
  {
    method: ["POST"],
    matcher: "/admin/correios/boxes/:id",
    middlewares: [validateAndTransformBody(UpdateShippingBox)],
  },
];
