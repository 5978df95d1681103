import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { putInFront } from "../lib/core-front";
import { originOf } from "./headers";
import { classify } from "./request-key";
import { encodingFor, send } from "./send";
import type { StoreCache } from "./store-cache";

/**
 * Puts the cache's hits at the front of the application: core's session, body parser, CORS, key check (a database
 * query) and authentication together cost more than sending the answer.
 *
 * It only ever answers what the whole chain has answered before, for the same key, locale and Origin, to somebody
 * as anonymous; everything else goes on to core as if this were not here.
 */
export function installFastPath(app: object, cache: StoreCache): void {
  putInFront(app, "store-cache", (req, res, next) => {
    if (!answer(cache, req, res)) {
      next();
    }
  });
}

function answer(cache: StoreCache, req: MedusaRequest, res: MedusaResponse): boolean {
  const target = classify(req, cache.sessionCookie);
  if (target.kind !== "shared") {
    return false;
  }
  const entry = cache.get(target.key);
  const headers = entry?.headersByOrigin.get(originOf(req));
  const representation = entry?.body.now(encodingFor(req));
  if (!headers || !representation) {
    return false;
  }
  cache.counters.hits += 1;
  if (send(req, res, representation, headers, "HIT") === 304) {
    cache.counters.notModified += 1;
  }
  return true;
}
