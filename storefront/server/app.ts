import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import type { Config } from "../app/lib/config.server";
import { limitBody } from "./limit-body";
import { mediaProxy } from "./media";
import { refuseHostile } from "./refuse-hostile";
import { security } from "./security";
import { limitShoppers, rememberShopper, SHOP_LIMITS, type ShopLimits } from "./shopper";

export type AppOptions = {
  config: Config;
  /** Answers built assets; in development Vite's own middleware. */
  assets: RequestHandler[];
  /** React Router. */
  pages: RequestHandler;
  /** Development needs Vite's inline scripts and socket: no policy is sent. */
  contentSecurityPolicy: boolean;
  /** Requests of one address in a minute. */
  limits?: ShopLimits;
};

/** The storefront's HTTP server without its socket: order matters, cheapest answers first. */
export function createApp({
  config,
  assets,
  pages,
  contentSecurityPolicy,
  limits = SHOP_LIMITS,
}: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback, linklocal, uniquelocal");
  app.get("/health", (_request, response) => {
    response.set("cache-control", "no-store").json({ status: "ok" });
  });
  app.use(security(config, contentSecurityPolicy));
  app.use(refuseHostile);
  for (const handler of assets) {
    app.use(handler);
  }
  app.get("/midia/*", mediaProxy(config));
  app.use(
    compression({
      // A compressed event stream would sit in the buffer until it is full.
      filter: (request, response) =>
        !String(response.getHeader("content-type")).startsWith("text/event-stream") &&
        compression.filter(request, response),
    }),
  );
  app.use(limitShoppers(limits));
  app.use(limitBody);
  app.use(rememberShopper);
  app.use(pages);
  return app;
}
