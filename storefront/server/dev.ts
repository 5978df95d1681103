import { createRequestHandler } from "@react-router/express";
import type { ServerBuild } from "react-router";
import { createServer } from "vite";
import { getConfig } from "../app/lib/config.server";
import { createApp } from "./app";
import { listen } from "./listen";

const config = getConfig();
const vite = await createServer({ server: { middlewareMode: true } });
const app = createApp({
  config,
  contentSecurityPolicy: false,
  assets: [vite.middlewares],
  pages: createRequestHandler({
    build: async () => (await vite.ssrLoadModule("virtual:react-router/server-build")) as ServerBuild,
    mode: "development",
    getLoadContext: (_request, response) => ({
      cspNonce: response.locals.cspNonce as string,
      inlineCss: null,
    }),
  }),
});
await listen(app, config.port);
process.stdout.write(`storefront (development): ${config.storefrontUrl}\n`);
