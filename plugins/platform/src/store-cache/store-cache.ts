import type { ClientConfig } from "pg";
import { ChangeListener } from "./change-listener";
import { ResponseStore, type Entry, type Flight } from "./response-store";
import { TOPICS, type Topic } from "./topics";

/** The plugin option `storeCache`. */
export type StoreCacheOptions = {
  /** `false` switches the cache off. */
  enabled?: boolean;
  /** Bound of the bodies one process holds, in bytes. Default 32 MiB. */
  maxBytes?: number;
  /** No answer is older than this, whatever happens. Default 60. */
  ttlSeconds?: number;
  /** Further tables that answers are built from (a link or module of the application) and what they are about. */
  tables?: Record<string, Topic>;
  /** A direct connection for LISTEN, where the database URL leads through a transaction pooler. */
  listenUrl?: string;
};

export type StoreCacheStats = {
  /** Listening, and so allowed to serve. */
  active: boolean;
  hits: number;
  /** Hits answered with 304. */
  notModified: number;
  misses: number;
  /** Requests that waited for another's computation. */
  coalesced: number;
  /** Catalogue requests with a customer, a cart, or while the cache was off. */
  bypassed: number;
  /** Answers not kept because something changed while they were computed. */
  discarded: number;
  changes: Record<Topic, number>;
  entries: number;
  bytes: number;
};

export type StoreCacheSetup = {
  connection: ClientConfig;
  schema?: string;
  sessionCookie: string;
  warn(message: string): void;
};

const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;
const DEFAULT_TTL_SECONDS = 60;

/** The response cache of one process: its entries, its ear on the database, and its counters. */
export class StoreCache {
  readonly sessionCookie: string;
  readonly counters = { hits: 0, notModified: 0, misses: 0, coalesced: 0, bypassed: 0, discarded: 0 };
  private readonly changes: Record<Topic, number> = { catalog: 0, price: 0, stock: 0, setup: 0 };
  private readonly store: ResponseStore;
  private readonly listener: ChangeListener;
  private readonly ttlMs: number;

  constructor(setup: StoreCacheSetup, options: StoreCacheOptions = {}) {
    this.sessionCookie = setup.sessionCookie;
    this.ttlMs = (options.ttlSeconds ?? DEFAULT_TTL_SECONDS) * 1000;
    this.store = new ResponseStore({ maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES });
    this.listener = new ChangeListener(
      {
        connection: options.listenUrl
          ? { ...setup.connection, connectionString: options.listenUrl }
          : setup.connection,
        schema: setup.schema,
        extraTables: options.tables,
      },
      { changed: (topics) => this.changed(topics), warn: setup.warn },
    );
  }

  /** Begins to listen; the cache serves nothing before it hears. Cheap to call again. */
  start(): void {
    this.listener.start();
  }

  async stop(): Promise<void> {
    await this.listener.stop();
    this.store.changed();
  }

  /** False while changes could go unheard. */
  get active(): boolean {
    return !this.listener.deaf(Date.now());
  }

  /** An answer that may be served now. */
  get(key: string): Entry | undefined {
    const now = Date.now();
    return this.listener.deaf(now) ? undefined : this.store.get(key, now);
  }

  joinable(key: string): Flight | undefined {
    return this.active ? this.store.joinable(key) : undefined;
  }

  /** Declares a computation. Until {@link scheduled} has been awaited its answer must not be kept. */
  begin(key: string, topics: readonly Topic[]): Flight {
    return this.store.begin(key, topics);
  }

  /**
   * How long an answer whose computation begins now may live, in milliseconds since the epoch. Awaited before the
   * computation, so that a price list that starts while it runs is not missed. 0 when it must not be kept.
   */
  async scheduled(): Promise<number> {
    const boundary = await this.listener.boundary();
    return boundary === undefined ? 0 : Math.min(boundary, Date.now() + this.ttlMs);
  }

  /** Ends a computation with an answer to share, and keeps it if it is still true. */
  finish(flight: Flight, entry: Entry): void {
    const now = Date.now();
    if (this.listener.deaf(now) || !this.store.keep(flight, entry, now)) {
      this.counters.discarded += 1;
    }
    flight.settle(entry);
  }

  stats(): StoreCacheStats {
    return { active: this.active, ...this.counters, changes: { ...this.changes }, ...this.store.size };
  }

  private changed(topics: readonly Topic[]): void {
    this.store.changed(topics);
    for (const topic of topics) {
      this.changes[topic] += topics.length === TOPICS.length ? 0 : 1;
    }
  }
}
