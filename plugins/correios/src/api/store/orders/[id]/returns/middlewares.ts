import { authenticate, validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { limitUse } from "@mestres/platform/lib/limits/middleware";
import { RequestReturnSchema } from "./validators";

export const storeReturnsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id/returns",
    methods: ["POST"],
    middlewares: [
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      // It asks for the order's e-mail, which could be tried out.
      limitUse("returns", { subject: ({ params }) => params.id }),
      validateAndTransformBody(RequestReturnSchema),
    ],
  },
];
