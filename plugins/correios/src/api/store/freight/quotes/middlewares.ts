import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { StorePostFreightQuotes } from "./validators";

export const storeFreightQuotesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/freight/quotes",
    middlewares: [validateAndTransformBody(StorePostFreightQuotes)],
  },
];
