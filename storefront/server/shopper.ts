import { currentShopper, isPrivateAddress, plainAddress, sourceOf } from "@mestres/platform/lib/addresses";
import { countUse } from "@mestres/platform/lib/limits/counter";
import type { Request, RequestHandler } from "express";

const MINUTE = 60;

/** Requests of one address in a minute. A page is one request: its assets are not counted. */
export type ShopLimits = { posts: number; lookups: number; pages: number };

export const SHOP_LIMITS: ShopLimits = { posts: 120, lookups: 120, pages: 600 };

/** What makes the backend ask somebody outside, or could be tried out number by number. */
const LOOKUP = /^\/(?:api\/cep|rastreio)\//;

/** Remembers whose request is being answered, for the calls to the backend that it causes. */
export const rememberShopper: RequestHandler = (request, _response, next) => {
  currentShopper.run(plainAddress(request.ip ?? "") ?? "", next);
};

/**
 * Answers 429 to an address that asks too much, counted as the backend counts: in Redis for all processes together
 * where there is one. An address of our own network is a proxy that speaks for many, and is not counted.
 */
export function limitShoppers(limits: ShopLimits): RequestHandler {
  return (request, response, next) => {
    const address = plainAddress(request.ip ?? "");
    if (!address || isPrivateAddress(address)) {
      return next();
    }
    const kind = kindOf(request);
    countUse(`shop:${kind}:${sourceOf(address)}`, MINUTE)
      .then(({ count, retryAfterSeconds }) => {
        if (count <= limits[kind]) {
          return next();
        }
        response.status(429).set("retry-after", String(retryAfterSeconds)).type("text/plain");
        response.send(
          `Muitos pedidos seguidos deste endereço. Espere ${retryAfterSeconds} s e tente de novo.`,
        );
      })
      .catch(next);
  };
}

/** A post that changes nothing, made at every field that is left. */
const CHECK = "/api/checkout/check";

function kindOf({ method, path }: Request): keyof ShopLimits {
  if (path === CHECK) {
    return "pages";
  }
  if (method !== "GET" && method !== "HEAD") {
    return "posts";
  }
  return LOOKUP.test(path) ? "lookups" : "pages";
}
