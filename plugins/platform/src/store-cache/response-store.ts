import { LRUCache } from "lru-cache";
import type { StoredBody } from "./stored-body";
import { TOPICS, type Topic } from "./topics";

export type HeaderSet = Readonly<Record<string, string | string[]>>;

/** One cached answer. */
export type Entry = {
  body: StoredBody;
  /** Headers the route itself set. */
  routeHeaders: HeaderSet;
  /** Complete headers by the Origin that asked (CORS differs by it), for those origins that core has answered. */
  headersByOrigin: Map<string, HeaderSet>;
  topics: readonly Topic[];
  /** The change counter when the computation began. */
  since: number;
  /** Milliseconds since the epoch. */
  expiresAt: number;
};

/** A computation under way. */
export type Flight = {
  readonly key: string;
  readonly topics: readonly Topic[];
  readonly since: number;
  /** Resolves with the entry, or null when the answer was none to share (an error, an abort). */
  readonly result: Promise<Entry | null>;
  /** Ends the flight; only the first call counts. */
  settle(entry: Entry | null): void;
};

export type ResponseStoreOptions = {
  /** Bound of the bodies held, in bytes, room for their compressed forms included. */
  maxBytes: number;
};

// A body's gzip and brotli forms are a small part of it; this leaves room for both.
const ENCODED_ROOM = 1.4;

/**
 * Entries of one process and the computations under way. It knows nothing of HTTP or of the database: somebody
 * tells it which topics changed, and it never hands out, joins or keeps anything begun before that.
 */
export class ResponseStore {
  private counter = 0;
  private readonly lastChange = new Map<Topic, number>();
  private readonly entries: LRUCache<string, Entry>;
  private readonly flights = new Map<string, Flight>();

  constructor(options: ResponseStoreOptions) {
    this.entries = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: (entry, key) =>
        Math.ceil(entry.body.identity.bytes.length * ENCODED_ROOM) + key.length + 512,
    });
  }

  get size(): { entries: number; bytes: number } {
    return { entries: this.entries.size, bytes: this.entries.calculatedSize };
  }

  /** An entry that may be served at `now` (milliseconds). */
  get(key: string, now: number): Entry | undefined {
    const entry = this.entries.get(key);
    if (!entry) {
      return undefined;
    }
    if (entry.expiresAt > now && this.unchanged(entry.topics, entry.since)) {
      return entry;
    }
    this.entries.delete(key);
    return undefined;
  }

  /** A computation that began after the last change of what it reads, if one is under way. */
  joinable(key: string): Flight | undefined {
    const flight = this.flights.get(key);
    return flight && this.unchanged(flight.topics, flight.since) ? flight : undefined;
  }

  /** Declares that the caller now computes the answer for a key. */
  begin(key: string, topics: readonly Topic[]): Flight {
    let resolve: (entry: Entry | null) => void = () => undefined;
    const result = new Promise<Entry | null>((done) => (resolve = done));
    const flight: Flight = {
      key,
      topics,
      since: this.counter,
      result,
      settle: (entry) => {
        if (this.flights.get(key) === flight) {
          this.flights.delete(key);
        }
        resolve(entry);
      },
    };
    this.flights.set(key, flight);
    return flight;
  }

  /** Keeps a computed answer, unless what it was read from changed meanwhile or its time is over. */
  keep(flight: Flight, entry: Entry, now: number): boolean {
    if (entry.expiresAt <= now || !this.unchanged(flight.topics, flight.since)) {
      return false;
    }
    this.entries.set(flight.key, entry);
    return true;
  }

  /** Marks topics as changed: what was begun before is neither served, joined nor kept any more. */
  changed(topics: readonly Topic[] = TOPICS): void {
    this.counter += 1;
    for (const topic of topics) {
      this.lastChange.set(topic, this.counter);
    }
    if (topics.length === TOPICS.length) {
      this.entries.clear();
    }
  }

  private unchanged(topics: readonly Topic[], since: number): boolean {
    return topics.every((topic) => (this.lastChange.get(topic) ?? 0) <= since);
  }
}
