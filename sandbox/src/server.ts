import { serve } from "@hono/node-server";
import { createApp } from "./app.js";
import { createWorld, type World, type WorldOptions } from "./world.js";

export type ServerOptions = {
  port: number;
  /** Address to listen on; this machine only by default. */
  host?: string;
  /** How others reach the sandbox; `http://localhost:{port}` by default. */
  publicUrl?: string;
  /** Where the shop leaves its e-mails; no pages of them without. */
  mailFolder?: string;
} & WorldOptions;

export type SandboxServer = {
  url: string;
  world: World;
  close(): Promise<void>;
};

/** Serves the sandbox over HTTP. Rejects when the port is taken. Port 0 takes any free one. */
export function startServer(options: ServerOptions): Promise<SandboxServer> {
  const world = createWorld(options);
  return new Promise((resolve, reject) => {
    let app: ReturnType<typeof createApp> | undefined;
    const server = serve(
      {
        fetch: (request, env) => (app as NonNullable<typeof app>).fetch(request, env),
        port: options.port,
        hostname: options.host ?? "127.0.0.1",
      },
      ({ port }) => {
        const url = (options.publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, "");
        app = createApp(world, url, options.mailFolder);
        resolve({
          url,
          world,
          close: () =>
            new Promise<void>((done) => {
              world.close();
              server.close(() => done());
              if ("closeAllConnections" in server) {
                server.closeAllConnections();
              }
            }),
        });
      },
    );
    server.once("error", reject);
  });
}
