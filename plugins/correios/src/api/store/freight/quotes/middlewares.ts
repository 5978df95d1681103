import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { limitUse } from "@mestres/platform/lib/limits/middleware";
import { StorePostFreightQuotes } from "./validators";

export const storeFreightQuotesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/freight/quotes",
    middlewares: [limitUse("freight"), validateAndTransformBody(StorePostFreightQuotes)],
  },
];
