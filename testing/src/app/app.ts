import type { Seeded } from "@mestres/launcher/prepare-database";
import type pg from "pg";
import type { Client } from "./client.js";

export type AppOptions = {
  /** Added to the app's environment, for example `{ PIX_EXPIRATION_SECONDS: "5" }`. */
  env?: Record<string, string>;
  /** A database made by the caller instead of a clone of the template. */
  databaseUrl?: string;
  /** Lets `crashAfter` end the backend after a step of a workflow. */
  crashes?: boolean;
};

/** A step of a workflow, by core's names. `about` is a text within the workflow's input, an id for example. */
export type CrashPoint = { workflow: string; step: string; about: string };

export type App = {
  url: string;
  sandboxUrl: string;
  databaseUrl: string;
  seeded: Seeded;
  /** Store API with the publishable key, as the shopper whose orders it has placed. */
  store: Client;
  /** Store API with the publishable key alone: knows ids, has no proof of anything. */
  stranger: Client;
  /** What proves an order that was placed here, for a call by other means. */
  proofOf: (orderId: string) => Record<string, string>;
  /** No key, no login: webhooks, refusals. */
  anonymous: Client;
  /** The sandbox's own routes, `/control/…`. */
  sandbox: Client;
  /** Store API as a logged-in customer. */
  as: (token: string) => Client;
  /** Admin API as the seeded admin. */
  admin: () => Promise<Client>;
  sql: <Row extends pg.QueryResultRow>(statement: string, values?: unknown[]) => Promise<Row[]>;
  /** What backend and sandbox have logged so far. */
  logs: () => { backend: string; sandbox: string };
  /**
   * Runs a scheduled job at once, by its `config.name`, in place of waiting for its minute. Resolves when it is over.
   * @throws Error when there is no such job, or it failed
   */
  runJob: (name: string) => Promise<void>;
  /** Ends the backend at once, as `kill -9` does. */
  kill: () => Promise<void>;
  /**
   * Runs `work` and waits until the backend has ended itself, as by `kill -9`, right after that step.
   * @throws Error when the step did not come in time; the backend lives on then
   */
  crashAfter: (point: CrashPoint, work: () => Promise<unknown>, timeoutMs?: number) => Promise<void>;
  /** Starts the backend anew on the same database and port; one that still runs is ended at once. */
  restart: (env?: Record<string, string>) => Promise<void>;
  stop: () => Promise<void>;
};
