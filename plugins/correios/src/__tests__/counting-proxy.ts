import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { startApp, type App, type Client } from "@mestres/testing";

/** Stands between the backend and the sandbox's Correios, and remembers what was asked. */
export type CountingProxy = {
  url: string;
  /** Paths with their queries, in order. */
  asked: string[];
  /** Waits between what the Correios have done and what we hear of it; see `hold`. */
  hold: ((method: string, path: string) => Promise<void> | void) | null;
  /** Where calls go; known only once the sandbox is up. */
  forwardTo(origin: string): void;
  stop(): Promise<void>;
};

/** The app as a spec of parcels meets it. */
export type WatchedApp = { app: App; admin: Client; proxy: CountingProxy };

/** Starts the app with a proxy before its Correios. Parcels are asked about when a spec says so, not by the clock. */
export async function startWatchedApp(): Promise<WatchedApp> {
  const proxy = await countingProxy();
  const env = { CORREIOS_BASE_URL: proxy.url, CORREIOS_TRACKING_MINUTES: "600" };
  const app = await startApp({ env }).catch(async (error: unknown) => {
    await proxy.stop();
    throw error;
  });
  proxy.forwardTo(`${app.sandboxUrl}/correios`);
  return { app, admin: await app.admin(), proxy };
}

/** Starts a proxy on a free port. */
async function countingProxy(): Promise<CountingProxy> {
  const asked: string[] = [];
  let origin = "";
  const proxy: CountingProxy = {
    url: "",
    asked,
    hold: null,
    forwardTo: (to) => (origin = to),
    stop: () => close(server),
  };
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    void forward(request, `${origin}${path}`).then(
      async (answer) => {
        await proxy.hold?.(request.method ?? "", path);
        response.writeHead(answer.status, {
          "content-type": answer.headers.get("content-type") ?? "text/plain",
        });
        response.end(Buffer.from(await answer.arrayBuffer()));
      },
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  proxy.url = `http://127.0.0.1:${port}`;
  return proxy;
}

async function forward(request: IncomingMessage, url: string): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const headers = new Headers();
  for (const name of ["authorization", "content-type", "accept-language"]) {
    const value = request.headers[name];
    if (typeof value === "string") {
      headers.set(name, value);
    }
  }
  const body = chunks.length ? Buffer.concat(chunks) : undefined;
  return fetch(url, { method: request.method, headers, body });
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
