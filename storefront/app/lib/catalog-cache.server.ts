import { LRUCache } from "lru-cache";

type Entry = { value: unknown; storedAt: number };
type Load = () => Promise<unknown>;

export type SwrOptions = {
  /** Milliseconds during which a value is served without asking again. */
  freshMs: number;
  /** Milliseconds after which a value is too old to be served at all, even while it is renewed. */
  staleMs: number;
  max?: number;
  now?: () => number;
};

/**
 * Stale-while-revalidate with a lock: per key at most one load runs, a stale value is served
 * while it does, and a failed load is never stored (the stale value stays until it is too old).
 */
export function createSwrCache({ freshMs, staleMs, max = 500, now = Date.now }: SwrOptions) {
  const cache = new LRUCache<string, Entry, Load>({
    max,
    // Every entry counts as stale for the library as soon as it is written 'freshMs' ago.
    ttl: freshMs,
    ttlResolution: 0,
    perf: { now },
    allowStale: true,
    noDeleteOnFetchRejection: true,
    noDeleteOnStaleGet: true,
    fetchMethod: async (_key, _stale, { context: load }) => ({ value: await load(), storedAt: now() }),
  });
  return {
    async get<T>(key: string, load: () => Promise<T>): Promise<T> {
      const known = cache.peek(key, { allowStale: true });
      if (known && now() - known.storedAt > staleMs) {
        cache.delete(key);
      }
      const entry = await cache.fetch(key, { context: load });
      if (!entry) {
        throw new Error(`cache: no value was loaded for ${key}`);
      }
      return entry.value as T;
    },
    clear: () => cache.clear(),
  };
}

/** Catalogue reads of the whole process. What is charged never comes from here: the cart is always live. */
export const catalogCache = createSwrCache({ freshMs: 1_000, staleMs: 15_000 });
