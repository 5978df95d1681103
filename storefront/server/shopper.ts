import { currentShopper, isPrivateAddress, plainAddress, sourceOf } from "@mestres/platform/lib/addresses";
import type { Request, RequestHandler } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";

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
 * Answers 429 to an address that asks too much. Each process counts for itself; the backend counts what matters once
 * more, for all of them. An address of our own network is a proxy that speaks for many, and is not counted.
 */
export function limitShoppers(limits: ShopLimits): RequestHandler {
  const counters = Object.fromEntries(
    Object.entries(limits).map(([name, points]) => [name, new RateLimiterMemory({ points, duration: 60 })]),
  ) as Record<keyof ShopLimits, RateLimiterMemory>;
  return (request, response, next) => {
    const address = plainAddress(request.ip ?? "");
    if (!address || isPrivateAddress(address)) {
      return next();
    }
    counters[kindOf(request)].consume(sourceOf(address)).then(
      () => next(),
      ({ msBeforeNext }: { msBeforeNext: number }) => {
        const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
        response.status(429).set("retry-after", String(seconds)).type("text/plain");
        response.send(`Muitos pedidos seguidos deste endereço. Espere ${seconds} s e tente de novo.`);
      },
    );
  };
}

function kindOf({ method, path }: Request): keyof ShopLimits {
  if (method !== "GET" && method !== "HEAD") {
    return "posts";
  }
  return LOOKUP.test(path) ? "lookups" : "pages";
}
