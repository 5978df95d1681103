import { randomUUID } from "node:crypto";
import { MedusaError } from "@medusajs/framework/utils";
import { Client, type ClientConfig } from "pg";
import type { Topic } from "./topics";
import { CHANNEL, installTriggers } from "./triggers";

export type ListeningClientOptions = {
  connection: ClientConfig;
  /** Where Medusa's tables are; the connection's default when not given. */
  schema?: string;
  extraTables?: Readonly<Record<string, Topic>>;
  /** The connection broke, now or later. */
  onLost(error: Error): void;
};

const HELLO_TIMEOUT_MS = 2000;

/** A connection to the database, not open yet, that tells once when it breaks. */
export function createListeningClient(options: ListeningClientOptions): Client {
  const client = new Client({
    ...options.connection,
    application_name: "mestres-store-cache",
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    query_timeout: 15_000,
  });
  client.on("error", options.onLost);
  client.on("end", () => options.onLost(new Error("connection ended")));
  return client;
}

/**
 * Opens the connection, listens on it, and makes sure that there is something to hear: the triggers are installed
 * and a notification arrives (through a transaction pooler it would not).
 */
export async function listen(client: Client, options: ListeningClientOptions): Promise<void> {
  await client.connect();
  if (options.schema) {
    await client.query("SELECT set_config('search_path', $1, false)", [options.schema]);
  }
  await client.query(`LISTEN ${CHANNEL}`);
  await installTriggers(client, options.extraTables);
  await hearsItself(client);
}

function hearsItself(client: Client): Promise<void> {
  const token = `hello ${randomUUID()}`;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(silent()), HELLO_TIMEOUT_MS);
    const heard = (message: { payload?: string }) => {
      if (message.payload !== token) {
        return;
      }
      clearTimeout(timer);
      client.removeListener("notification", heard);
      resolve();
    };
    client.on("notification", heard);
    client.query("SELECT pg_notify($1, $2)", [CHANNEL, token]).catch(reject);
  });
}

function silent(): MedusaError {
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "LISTEN não entrega notificações; há um pooler de transações no caminho? Informe listenUrl com uma conexão direta.",
    "store_cache_listen_silent",
  );
}

/** Ends a connection that may be broken already; whatever it still reports is no news. */
export async function discard(client: Client): Promise<void> {
  client.removeAllListeners();
  // An unheard "error" would end the process.
  client.on("error", () => undefined);
  await client.end().catch(() => undefined);
}
