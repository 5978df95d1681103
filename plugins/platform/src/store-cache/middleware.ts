import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { installFastPath } from "./fast-path";
import { addedHeaders, rememberHeaders, replayable, varyOf } from "./headers";
import { classify } from "./request-key";
import type { Entry, Flight } from "./response-store";
import { encodingFor, send } from "./send";
import type { StoreCache } from "./store-cache";
import { StoredBody } from "./stored-body";
import { readUncached } from "./uncached-query";
import { within } from "./within";

/** Name of the module that holds the process's cache. */
export const STORE_CACHE_MODULE = "storeCache";

/** As long as a follower waits for another's computation before it computes for itself. */
const FOLLOW_MS = 15_000;

/**
 * Answers catalogue GETs from the process's cache. Runs on the route, behind core's key check, CORS and
 * authentication; hits on what has passed here once are served earlier, see {@link installFastPath}.
 */
export async function storeResponseCache(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const holder = req.scope.resolve<{ cache?: StoreCache } | undefined>(STORE_CACHE_MODULE, {
    allowUnregistered: true,
  });
  const cache = holder?.cache;
  if (!cache) {
    return next();
  }
  const target = classify(req, cache.sessionCookie);
  if (target.kind === "other") {
    return next();
  }
  cache.start();
  if (target.kind === "personal" || hasCustomer(req) || !cache.active) {
    cache.counters.bypassed += 1;
    res.setHeader("vary", varyOf(res.getHeader("vary")));
    if (target.kind === "personal" || hasCustomer(req)) {
      res.setHeader("cache-control", "private, no-cache");
    }
    res.setHeader("x-cache", "BYPASS");
    return next();
  }
  installFastPath(req.app, cache);

  const entry = cache.get(target.key);
  if (entry) {
    cache.counters.hits += 1;
    if ((await deliver(req, res, entry, "HIT")) === 304) {
      cache.counters.notModified += 1;
    }
    return;
  }
  const underWay = cache.joinable(target.key);
  if (underWay) {
    cache.counters.coalesced += 1;
    const shared = await within(FOLLOW_MS, underWay.result);
    if (shared) {
      await deliver(req, res, shared, "HIT");
      return;
    }
    // The one who computed got an error, or hangs. No queue behind a failing database: each asks for itself.
    underWay.settle(null);
    return next();
  }
  cache.counters.misses += 1;
  await compute(cache, cache.begin(target.key, target.topics), req, res, next);
}

function hasCustomer(req: MedusaRequest): boolean {
  const { auth_context: context } = req as MedusaRequest &
    Partial<Pick<AuthenticatedMedusaRequest, "auth_context">>;
  return Boolean(context?.actor_id ?? context?.auth_identity_id);
}

async function deliver(req: MedusaRequest, res: MedusaResponse, entry: Entry, outcome: "HIT" | "MISS") {
  const headers = rememberHeaders(entry, req, res);
  const representation = await entry.body.get(encodingFor(req));
  // The client may be gone, or core's time-out may have answered, while it was compressed.
  return res.headersSent || res.destroyed ? 200 : send(req, res, representation, headers, outcome);
}

/** Lets the route run, takes the JSON it answers with, and shares it if it is a success. */
async function compute(
  cache: StoreCache,
  flight: Flight,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  res.once("close", () => flight.settle(null));
  const expiresAt = await cache.scheduled();
  readUncached(req);
  const before = replayable(res.getHeaders());
  const plainJson = res.json.bind(res);
  res.json = (payload: unknown) => {
    res.json = plainJson;
    if (res.statusCode !== 200 || res.headersSent || res.hasHeader("set-cookie")) {
      flight.settle(null);
      return plainJson(payload);
    }
    const entry: Entry = {
      body: new StoredBody(JSON.stringify(payload)),
      routeHeaders: addedHeaders(before, replayable(res.getHeaders())),
      headersByOrigin: new Map(),
      topics: flight.topics,
      since: flight.since,
      expiresAt,
    };
    cache.finish(flight, entry);
    deliver(req, res, entry, "MISS").catch(next);
    return res;
  };
  next();
}
