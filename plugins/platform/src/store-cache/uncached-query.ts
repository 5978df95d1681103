import type { MedusaRequest } from "@medusajs/framework/http";
import { asValue } from "@medusajs/framework/awilix";
import { ContainerRegistrationKeys, FeatureFlag } from "@medusajs/framework/utils";

type QueryCall = (config: unknown, options?: Record<string, unknown>) => Promise<unknown>;

/**
 * Makes this one request read the database and not core's query cache. That cache is cleared by events some time
 * after the commit; an answer read from it right after our notification would be kept although it is old.
 */
export function readUncached(req: MedusaRequest): void {
  if (!FeatureFlag.isFeatureEnabled("caching")) {
    return;
  }
  const query: object = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const uncached = new Proxy(query, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if ((property !== "graph" && property !== "index") || typeof member !== "function") {
        return member;
      }
      const call = member as QueryCall;
      return (config: unknown, options?: Record<string, unknown>) =>
        call(config, { ...options, cache: { enable: false } });
    },
  });
  req.scope.register({ [ContainerRegistrationKeys.QUERY]: asValue(uncached) });
}
