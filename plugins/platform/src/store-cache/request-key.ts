import { LRUCache } from "lru-cache";
import { isCataloguePath, topicsOfRequest, type Topic } from "./topics";

/** The parts of a request the cache looks at; an Express or a plain node request fits. */
export type KeyedRequest = {
  method?: string;
  originalUrl?: string;
  url?: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

export type Classification =
  /** Not a catalogue GET: none of the cache's business. */
  | { kind: "other" }
  /** A catalogue GET whose answer may belong to one person. */
  | { kind: "personal" }
  | { kind: "shared"; key: string; topics: Topic[] };

type Target = {
  normalised: string;
  topics: Topic[];
};

const MAX_QUERY_LENGTH = 4096;
const MAX_QUERY_PAIRS = 200;
const OTHER: Classification = { kind: "other" };
const PERSONAL: Classification = { kind: "personal" };

// Reading a URL costs more than finding its entry, and a shop's pages ask for the same few.
const targets = new LRUCache<string, Target | "other" | "personal">({ max: 2000 });

/**
 * Tells what the cache may do with a request. Prices depend on the customer's groups, so a request that carries
 * any sign of a customer (Authorization or the session cookie), or a cart whose address decides taxes, is `personal`
 * and never touches the cache.
 * @param sessionCookie name of Medusa's session cookie
 */
export function classify(request: KeyedRequest, sessionCookie: string): Classification {
  if (request.method !== "GET") {
    return OTHER;
  }
  const target = targetOf(request.originalUrl ?? request.url ?? "");
  if (target === "other") {
    return OTHER;
  }
  const { authorization, cookie } = request.headers;
  if (target === "personal" || authorization !== undefined || cookie?.includes(`${sessionCookie}=`)) {
    return PERSONAL;
  }
  const publishable = single(request.headers["x-publishable-api-key"]);
  // Core answers a missing key with its own error.
  if (!publishable) {
    return OTHER;
  }
  const locale = single(request.headers["x-medusa-locale"]) ?? "";
  return { kind: "shared", key: `${publishable}\n${locale}\n${target.normalised}`, topics: target.topics };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(",") : header;
}

function targetOf(url: string): Target | "other" | "personal" {
  const known = targets.get(url);
  if (known !== undefined) {
    return known;
  }
  const target = readTarget(url);
  // A flood of long addresses must not fill the memory of addresses.
  if (url.length <= MAX_QUERY_LENGTH) {
    targets.set(url, target);
  }
  return target;
}

function readTarget(url: string): Target | "other" | "personal" {
  const mark = url.indexOf("?");
  const rawPath = mark === -1 ? url : url.slice(0, mark);
  const path = rawPath.length > 1 && rawPath.endsWith("/") ? rawPath.slice(0, -1) : rawPath;
  if (!isCataloguePath(path)) {
    return "other";
  }
  const query = mark === -1 ? "" : url.slice(mark + 1);
  if (query.length > MAX_QUERY_LENGTH) {
    return "personal";
  }
  const pairs = query.split("&").filter((pair) => pair !== "");
  if (pairs.length > MAX_QUERY_PAIRS || pairs.some((pair) => baseName(pair) === "cart_id")) {
    return "personal";
  }
  return { normalised: `${path}?${normaliseQuery(pairs)}`, topics: topicsOfRequest(path, query) };
}

/**
 * Sorts parameters by name. Pairs of one name keep their order (an array's order may matter), and nothing is
 * decoded, so that two queries which the server could read differently never share a key.
 */
export function normaliseQuery(pairs: readonly string[]): string {
  return pairs
    .map((pair, index) => ({ pair, name: baseName(pair), index }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index))
    .map(({ pair }) => pair)
    .join("&");
}

/** `id[]=1`, `id%5B0%5D=1` and `id=1` are all about `id`. */
function baseName(pair: string): string {
  const name = pair.split("=", 1)[0] ?? "";
  let decoded = name;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    // Kept as written.
  }
  const bracket = decoded.indexOf("[");
  return bracket === -1 ? decoded : decoded.slice(0, bracket);
}
