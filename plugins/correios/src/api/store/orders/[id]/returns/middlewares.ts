import { authenticate, validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { RequestReturnSchema } from "./validators";

export const storeReturnsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id/returns",
    methods: ["POST"],
    middlewares: [
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      validateAndTransformBody(RequestReturnSchema),
    ],
  },
];
