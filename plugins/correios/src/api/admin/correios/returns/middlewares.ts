import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { CancelReturnSchema, ReceiveReturnSchema, RefuseReturnSchema } from "./validators";

export const adminReturnsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/correios/returns/:id/refuse",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(RefuseReturnSchema)],
  },
  {
    matcher: "/admin/correios/returns/:id/cancel",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(CancelReturnSchema)],
  },
  {
    matcher: "/admin/correios/returns/:id/receive",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ReceiveReturnSchema)],
  },
];
