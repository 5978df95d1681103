import { randomUUID } from "node:crypto";
import { Client, type ClientConfig } from "pg";
import { millisecondsToNextBoundary } from "./boundary";
import { TOPICS, type Topic } from "./topics";
import { CHANNEL, installTriggers } from "./triggers";

export interface ListenerEvents {
  /** Topics changed, here or in any other process. */
  changed(topics: readonly Topic[]): void;
  warn(message: string): void;
}

export interface ListenerOptions {
  connection: ClientConfig;
  schema?: string;
  extraTables?: Readonly<Record<string, Topic>>;
  /** Milliseconds between signs of life of the connection. */
  heartbeatMs?: number;
}

const HELLO_TIMEOUT_MS = 2000;
const MAX_RETRY_MS = 5000;

/**
 * One dedicated connection that hears of changes. Until it is listening, and from the moment it may have missed
 * something, `deaf` is true and nothing cached may be trusted.
 */
export class ChangeListener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private attempts = 0;
  private lastSignOfLife = 0;
  private connecting = false;
  private boundaryAt: number | undefined;
  private boundaryLookup: Promise<void> | undefined;
  private readonly heartbeatMs: number;

  constructor(
    private readonly options: ListenerOptions,
    private readonly events: ListenerEvents,
  ) {
    this.heartbeatMs = options.heartbeatMs ?? 1000;
  }

  /** True when a change could have gone unheard. Three missed heartbeats, or a process that slept, count. */
  deaf(now: number): boolean {
    return this.client === undefined || now - this.lastSignOfLife > this.heartbeatMs * 3;
  }

  /**
   * The moment (milliseconds since the epoch) at which time alone changes an answer, looked up if a price or a key
   * changed since, or if the last one has passed; undefined when it cannot be known, when nothing may be kept.
   */
  async boundary(): Promise<number | undefined> {
    if (this.boundaryAt === undefined || this.boundaryAt <= Date.now()) {
      if (!this.client) return undefined;
      await (this.boundaryLookup ?? this.lookUpBoundary(this.client));
    }
    return this.boundaryAt;
  }

  /** Begins to listen, and goes on trying; a second call does nothing. */
  start(): void {
    if (this.stopped || this.connecting || this.timer || this.client) return;
    void this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    this.connecting = true;
    const client = new Client({
      ...this.options.connection,
      application_name: "mestres-store-cache",
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      query_timeout: 15_000,
    });
    client.on("error", (error) => this.lose(client, error));
    client.on("end", () => this.lose(client, new Error("connection ended")));
    try {
      await client.connect();
      if (this.options.schema) {
        await client.query("SELECT set_config('search_path', $1, false)", [this.options.schema]);
      }
      await client.query(`LISTEN ${CHANNEL}`);
      await installTriggers(client, this.options.extraTables);
      await this.hello(client);
      client.on("notification", (message) => this.hear(client, message.payload ?? ""));
      if (this.stopped) throw new Error("stopped");
      this.client = client;
      this.attempts = 0;
      this.lastSignOfLife = Date.now();
      // Whatever was computed while nobody listened is not known to be current.
      this.events.changed(TOPICS);
      this.scheduleHeartbeat(client);
    } catch (error) {
      this.lose(client, error);
    } finally {
      this.connecting = false;
    }
  }

  /** Proves that notifications arrive on this connection (through a transaction pooler they would not). */
  private hello(client: Client): Promise<void> {
    const token = `hello ${randomUUID()}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error("LISTEN does not deliver; is a pooler between?")),
        HELLO_TIMEOUT_MS,
      );
      const heard = (message: { payload?: string }) => {
        if (message.payload !== token) return;
        clearTimeout(timer);
        client.removeListener("notification", heard);
        resolve();
      };
      client.on("notification", heard);
      client.query("SELECT pg_notify($1, $2)", [CHANNEL, token]).catch(reject);
    });
  }

  private hear(client: Client, payload: string): void {
    const topic = TOPICS.find((known) => known === payload);
    if (!topic) return;
    this.events.changed([topic]);
    if (topic !== "price" && topic !== "setup") return;
    this.boundaryAt = undefined;
    this.boundaryLookup = undefined;
  }

  private lookUpBoundary(client: Client): Promise<void> {
    const asked = Date.now();
    const lookup = millisecondsToNextBoundary(client).then(
      (ms) => {
        // A price that changed meanwhile has dropped this lookup: its answer may be too old.
        if (this.boundaryLookup === lookup) this.boundaryAt = asked + ms;
      },
      (error) => this.lose(client, error),
    );
    this.boundaryLookup = lookup;
    return lookup.finally(() => {
      if (this.boundaryLookup === lookup) this.boundaryLookup = undefined;
    });
  }

  private scheduleHeartbeat(client: Client): void {
    this.timer = setTimeout(() => void this.beat(client), this.heartbeatMs);
    this.timer.unref();
  }

  private async beat(client: Client): Promise<void> {
    try {
      await client.query("SELECT 1");
      this.lastSignOfLife = Date.now();
      if (this.client === client) this.scheduleHeartbeat(client);
    } catch (error) {
      this.lose(client, error);
    }
  }

  private lose(client: Client, error: unknown): void {
    client.removeAllListeners("notification");
    // An ended client may still emit; an unheard "error" would end the process.
    client
      .removeAllListeners("end")
      .removeAllListeners("error")
      .on("error", () => undefined);
    void client.end().catch(() => undefined);
    if (this.client && this.client !== client) return;
    this.client = undefined;
    this.boundaryAt = undefined;
    this.boundaryLookup = undefined;
    clearTimeout(this.timer);
    if (this.stopped) return;
    const reason = error instanceof Error ? error.message : String(error);
    if (this.attempts === 0)
      this.events.warn(`Cache da vitrine desligado até voltar a ouvir o banco: ${reason}`);
    this.attempts += 1;
    this.timer = setTimeout(() => void this.connect(), Math.min(MAX_RETRY_MS, 100 * 2 ** this.attempts));
    this.timer.unref();
  }
}
