import type { MiddlewareRoute } from "@medusajs/framework/http";
import { storeResponseCache } from "./middleware";

/** The cache's place in the chain: on store GETs, behind core's key check, CORS and authentication. */
export const storeCacheMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/*", methods: ["GET"], middlewares: [storeResponseCache] },
];
