import type { MiddlewareRoute } from "@medusajs/framework/http";
import { refuseHostileInput } from "./middleware";

/** Without methods and at the root: ahead of every other middleware and route. */
export const hostileInputMiddlewares: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [refuseHostileInput] },
];
