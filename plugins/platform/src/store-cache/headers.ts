import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Entry, HeaderSet } from "./response-store";

/** What the answers of cached paths differ by; shared caches between us and the shopper must know all of it. */
const VARY = ["Accept-Encoding", "Authorization", "Cookie", "x-publishable-api-key", "x-medusa-locale"];

// Headers about one exchange, not about the answer: never replayed to another request.
const PER_EXCHANGE =
  /^(set-cookie|date|age|connection|content-length|content-encoding|etag|vary|x-cache|x-request-id|x-correlation-id|(x-)?rate-?limit.*|retry-after|server-timing|traceparent)$/i;

const MAX_ORIGINS = 8;

/** The origin a request names, "" when it names none. */
export function originOf(req: IncomingMessage): string {
  return req.headers.origin ?? "";
}

/** A copy of the headers set so far that may be sent again with the same answer. */
export function replayable(headers: OutgoingHttpHeaders): HeaderSet {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || PER_EXCHANGE.test(name)) {
      continue;
    }
    kept[name] = typeof value === "number" ? String(value) : value;
  }
  return kept;
}

/** Headers in `after` that were not there, or differed, in `before`. */
export function addedHeaders(before: HeaderSet, after: HeaderSet): HeaderSet {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => String(before[name]) !== String(value)),
  );
}

/** Adds what the answer varies by to whatever is named already. */
export function varyOf(existing: number | string | string[] | undefined): string {
  const named = String(existing ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const known = new Set(named.map((name) => name.toLowerCase()));
  return [...named, ...VARY.filter((name) => !known.has(name.toLowerCase()))].join(", ");
}

/**
 * The complete headers of an entry for the origin of this request, taken from what the chain before the route has
 * set on `res`, and remembered so that the fast path can answer the same origin without running that chain.
 */
export function rememberHeaders(entry: Entry, req: IncomingMessage, res: ServerResponse): HeaderSet {
  const headers: HeaderSet = {
    "content-type": "application/json; charset=utf-8",
    // A browser may keep the answer but asks each time: a 304 is cheap and never stale.
    "cache-control": "no-cache",
    ...replayable(res.getHeaders()),
    ...entry.routeHeaders,
    vary: varyOf(res.getHeader("vary")),
  };
  const origin = originOf(req);
  if (entry.headersByOrigin.has(origin) || entry.headersByOrigin.size < MAX_ORIGINS) {
    entry.headersByOrigin.set(origin, headers);
  }
  return headers;
}
