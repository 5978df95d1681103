import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { originOf } from "./headers";
import { classify } from "./request-key";
import { encodingFor, send } from "./send";
import type { StoreCache } from "./store-cache";

type Layer = {
  name: string;
};

type ExpressApp = {
  use(handler: (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void): unknown;
  _router?: { stack: Layer[] };
};

const installed = new WeakSet<object>();

/**
 * Puts the cache's hits at the front of the application, right behind its access log: core's session, body parser,
 * CORS, key check (a database query) and authentication together cost more than sending the answer.
 *
 * It only ever answers what the whole chain has answered before, for the same key, locale and Origin, to somebody
 * as anonymous; everything else goes on to core as if this were not here. Express has no "use first", so the layer
 * is appended and moved. The stack is replaced, not spliced: requests under way keep walking the old one.
 */
export function installFastPath(app: object, cache: StoreCache): void {
  if (installed.has(app)) {
    return;
  }
  installed.add(app);
  const express = app as ExpressApp;
  // Medusa's hot reload cuts the stack at a remembered length: a layer more before it would break that.
  if ("__MEDUSA_HMR_INITIAL_STACK_LENGTH__" in globalThis || !express._router) {
    return;
  }
  express.use((req, res, next) => {
    if (!answer(cache, req, res)) {
      next();
    }
  });
  const layers = [...express._router.stack];
  const layer = layers.pop();
  const before = Math.max(indexOf(layers, "expressInit"), indexOf(layers, "logger"));
  if (layer) {
    express._router.stack = [...layers.slice(0, before + 1), layer, ...layers.slice(before + 1)];
  }
}

function indexOf(layers: readonly Layer[], name: string): number {
  return layers.findIndex((layer) => layer.name === name);
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
