import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { HeaderSet } from "./response-store";
import type { Encoding, Representation } from "./stored-body";

/** The encoding to answer with: the smallest form of those the client takes. */
export function encodingFor(req: MedusaRequest): Encoding {
  const header = req.headers["accept-encoding"];
  // Core's own opt-out for clients that measure or proxy.
  if (!header || req.headers["x-no-compression"]) {
    return "identity";
  }
  if (req.acceptsEncodings("br")) {
    return "br";
  }
  return req.acceptsEncodings("gzip") ? "gzip" : "identity";
}

/** True when the client holds this very representation (a proxy may have weakened the tag on its way). */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) {
    return false;
  }
  if (ifNoneMatch.trim() === "*") {
    return true;
  }
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/**
 * Writes a stored answer: 304 when the client holds it, else the bytes as they lie in memory.
 * @returns the status sent
 */
export function send(
  req: MedusaRequest,
  res: MedusaResponse,
  representation: Representation,
  headers: HeaderSet,
  outcome: "HIT" | "MISS",
): 200 | 304 {
  const { etag, bytes, encoding } = representation;
  const common = { ...headers, etag, "x-cache": outcome };
  if (holds(req.headers["if-none-match"], etag)) {
    res.writeHead(304, common);
    res.end();
    return 304;
  }
  res.writeHead(200, {
    ...common,
    "content-length": bytes.length,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
  });
  res.end(bytes);
  return 200;
}
