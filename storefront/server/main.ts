import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequestHandler } from "@react-router/express";
import type { ServerBuild } from "react-router";
import { getConfig } from "../app/lib/config.server";
import { createApp } from "./app";
import { inlineCss } from "./inline-css";
import { listen } from "./listen";
import { staticFiles } from "./static-files";

// Runs as build/server.js, beside build/server/ and build/client/.
const here = path.dirname(fileURLToPath(import.meta.url));
const clientFolder = path.join(here, "client");

async function start(): Promise<void> {
  const config = getConfig();
  const entry = pathToFileURL(path.join(here, "server", "index.js")).href;
  const { build, css } = inlineCss((await import(entry)) as ServerBuild, clientFolder);
  const app = createApp({
    config,
    contentSecurityPolicy: true,
    assets: staticFiles(clientFolder),
    pages: createRequestHandler({
      // Behind a proxy the Host header may be another than the shop's public one.
      build: { ...build, allowedActionOrigins: [new URL(config.storefrontUrl).host] },
      mode: "production",
      getLoadContext: (_request, response) => ({
        cspNonce: response.locals.cspNonce as string,
        inlineCss: css,
      }),
    }),
  });
  await listen(app, config.port);
  process.stdout.write(`storefront: ${config.storefrontUrl} (port ${config.port})\n`);
}

start().catch((error: unknown) => {
  process.stderr.write(`storefront: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
