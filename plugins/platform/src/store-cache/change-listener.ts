import type { Client, ClientConfig } from "pg";
import { millisecondsToNextBoundary } from "./boundary";
import { BoundaryWatch } from "./boundary-watch";
import { createListeningClient, discard, listen } from "./listening-client";
import { TOPICS, type Topic } from "./topics";
import { within } from "./within";
import { errorText } from "../lib/error-text";

export type ListenerEvents = {
  /** Topics changed, here or in any other process. */
  changed(topics: readonly Topic[]): void;
  warn(message: string): void;
};

export type ListenerOptions = {
  connection: ClientConfig;
  schema?: string;
  extraTables?: Readonly<Record<string, Topic>>;
  /** Milliseconds between signs of life of the connection. */
  heartbeatMs?: number;
};

const MAX_RETRY_MS = 5000;
const BOUNDARY_MS = 1000;

/**
 * One dedicated connection that hears of changes. Until it is listening, and from the moment it may have missed
 * something, `deaf` is true and nothing cached may be trusted.
 */
export class ChangeListener {
  private client: Client | undefined;
  private connecting: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private attempts = 0;
  private lastSignOfLife = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly heartbeatMs: number;
  private readonly boundaries = new BoundaryWatch(() => this.ask(millisecondsToNextBoundary));

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
   * The moment (milliseconds since the epoch) at which time alone changes an answer; undefined when it cannot be
   * known, and nothing may be kept.
   */
  async boundary(): Promise<number | undefined> {
    if (!this.client) {
      return undefined;
    }
    // A broken connection has been noticed by whoever asked through it; a silent one must not hold up a shopper.
    const next = this.boundaries.next().catch(() => undefined);
    return (await within(BOUNDARY_MS, next)) ?? undefined;
  }

  /** Begins to listen, and goes on trying; a second call does nothing. */
  start(): void {
    if (this.stopped || this.connecting || this.timer || this.client) {
      return;
    }
    this.connecting = this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.connecting;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    if (client) {
      await discard(client);
    }
  }

  private async connect(): Promise<void> {
    const options = { ...this.options, onLost: (error: Error) => this.lose(client, error) };
    const client = createListeningClient(options);
    try {
      await listen(client, options);
      client.on("notification", ({ payload }) => this.hear(payload));
      this.client = client;
      this.attempts = 0;
      this.lastSignOfLife = Date.now();
      // Whatever was computed while nobody listened is not known to be current.
      this.boundaries.forget();
      this.events.changed(TOPICS);
      this.scheduleHeartbeat();
    } catch (error) {
      this.lose(client, error);
    } finally {
      this.connecting = undefined;
    }
  }

  private hear(payload: string | undefined): void {
    const topic = TOPICS.find((known) => known === payload);
    if (!topic) {
      return;
    }
    if (topic === "price" || topic === "setup") {
      this.boundaries.forget();
    }
    this.events.changed([topic]);
  }

  /** Uses the connection when it is free, one question at a time. */
  private ask<T>(question: (client: Client) => Promise<T>): Promise<T> {
    const client = this.client;
    if (!client) {
      return Promise.reject(new Error("not listening"));
    }
    const answer = this.queue.then(() => question(client));
    this.queue = answer.catch((error) => this.lose(client, error));
    return answer;
  }

  private scheduleHeartbeat(): void {
    this.timer = setTimeout(() => void this.beat(), this.heartbeatMs);
    this.timer.unref();
  }

  private async beat(): Promise<void> {
    try {
      await this.ask((client) => client.query("SELECT 1"));
      this.lastSignOfLife = Date.now();
      this.scheduleHeartbeat();
    } catch {
      // ask() has noticed the loss, and connects again.
    }
  }

  private lose(client: Client, error: unknown): void {
    void discard(client);
    if (this.client && this.client !== client) {
      return;
    }
    this.client = undefined;
    clearTimeout(this.timer);
    if (this.stopped) {
      return;
    }
    if (this.attempts === 0) {
      const reason = errorText(error);
      this.events.warn(`Cache da vitrine desligado até voltar a ouvir o banco: ${reason}`);
    }
    this.attempts += 1;
    const wait = Math.min(MAX_RETRY_MS, 100 * 2 ** this.attempts);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.connecting = this.connect();
    }, wait);
    this.timer.unref();
  }
}
