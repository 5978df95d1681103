import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { RequestHandler } from "express";
import type { Config } from "../app/lib/config.server";

const TIMEOUT_MS = 10_000;
const IMMUTABLE = "public, max-age=31536000, immutable";
/** File names of the backend carry the moment of their upload, so a changed picture has a new name. */
const PICTURE = /^[\w%().-]+(?:\/[\w%().-]+)*\.(?:avif|webp|png|jpe?g|svg)$/i;

/**
 * `/midia/NAME` → the backend's file of that name. Pictures from our own origin need no second
 * connection on a phone and may be kept for a year. Anything but a picture is a 404.
 */
export function mediaProxy(config: Config): RequestHandler {
  return async (request, response) => {
    const name = request.path.slice("/midia/".length);
    if (!PICTURE.test(name) || name.split("/").some((part) => /^(?:\.|%2e)+$/i.test(part))) {
      response.status(404).set("cache-control", "no-store").end();
      return;
    }
    try {
      const answer = await fetch(config.mediaBaseUrl + name, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: "error",
      });
      const type = answer.headers.get("content-type") ?? "";
      if (!answer.ok || !answer.body || !type.startsWith("image/")) {
        await answer.body?.cancel();
        response
          .status(answer.status >= 500 ? 502 : 404)
          .set("cache-control", "no-store")
          .end();
        return;
      }
      const length = answer.headers.get("content-length");
      response.status(200).set({ "content-type": type, "cache-control": IMMUTABLE });
      // A drawing may hold scripts; opened by itself it must not run them.
      response.set("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      if (length) {
        response.set("content-length", length);
      }
      const body = Readable.fromWeb(answer.body as ReadableStream);
      body.on("error", () => response.destroy());
      response.on("close", () => body.destroy());
      body.pipe(response);
    } catch {
      if (response.headersSent) {
        response.destroy();
      } else {
        response.status(502).set("cache-control", "no-store").end();
      }
    }
  };
}
