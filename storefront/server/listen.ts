import { createServer, type Server } from "node:http";
import type { Express } from "express";

const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 15_000;
const KEEP_ALIVE_MS = 65_000;
const SHUTDOWN_GRACE_MS = 5_000;

/**
 * Opens the port, then on SIGTERM or SIGINT stops accepting, lets running answers finish and
 * exits; what still runs after five seconds (an open event stream) is cut.
 * @throws Error naming a port that is taken
 */
export async function listen(app: Express, port: number): Promise<Server> {
  const server = createServer(app);
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`STOREFRONT_PORT ${port} is already in use`) : error),
    );
    server.listen(port, resolve);
  });
  let stopping = false;
  const stop = () => {
    if (stopping) {
      return;
    }
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), SHUTDOWN_GRACE_MS).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  return server;
}
