import net from "node:net";
import type { PortName } from "./config.js";
import { Problem } from "./problem.js";

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Whether nobody listens on this port, on IPv4 or IPv6. An address family that the machine lacks counts as free. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "0.0.0.0", "::"]) {
    if (!(await canListen(port, host))) {
      return false;
    }
  }
  return true;
}

const purpose: Record<PortName, string> = {
  STOREFRONT_PORT: "da loja",
  BACKEND_PORT: "do backend",
  SANDBOX_PORT: "do sandbox",
  POSTGRES_PORT: "do PostgreSQL embutido",
};

/**
 * @throws Problem that names each taken port and the variable that moves it
 */
export async function requireFree(ports: Partial<Record<PortName, number>>): Promise<void> {
  const taken: string[] = [];
  for (const [name, port] of Object.entries(ports) as [PortName, number][]) {
    if (!(await isFree(port))) {
      taken.push(
        `A porta ${port} (${purpose[name]}) está ocupada por outro programa. Feche-o ou escolha outra: ${name}=${port + 1} npm start`,
      );
    }
  }
  if (taken.length > 0) {
    throw new Problem(taken.join("\n"));
  }
}

/** Below the range that systems take outgoing connections' ports from: those come and go. */
const FIRST = 20_000;
const SLICE = 1_000;
const SLICES = 12;
const given = new Set<number>();

/**
 * A port that is free at this moment, and that this process has not been given before: the caller may take
 * its time to listen. Processes that run side by side draw from slices of their own.
 */
export async function freePort(): Promise<number> {
  const slice = FIRST + (process.pid % SLICES) * SLICE;
  for (let tries = 0; tries < SLICE; tries++) {
    const port = slice + Math.floor(Math.random() * SLICE);
    if (given.has(port) || !(await isFree(port))) {
      continue;
    }
    given.add(port);
    return port;
  }
  throw new Error(`no free port from ${slice} to ${slice + SLICE - 1}`);
}
