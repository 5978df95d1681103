import { LRUCache } from "lru-cache";

const MAX_ENTRIES = 2_000;
/** A change in the admin shows in freight shown to shoppers within this; what is charged is worked out by core, live. */
export const REMEMBER_MS = 5_000;

/**
 * Remembers for five seconds what a quote reads from the catalogue. Those who ask at once share one read, and a
 * failed one is forgotten.
 *
 * @param load reads what a key stands for
 */
export function createShortMemory<Key, Value extends object>(
  keyOf: (key: Key) => string,
  load: (key: Key) => Promise<Value>,
  now: () => number = Date.now,
): (key: Key) => Promise<Value> {
  const known = new LRUCache<string, Promise<Value>>({
    max: MAX_ENTRIES,
    ttl: REMEMBER_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return (key) => {
    const name = keyOf(key);
    const remembered = known.get(name);
    if (remembered) return remembered;
    const loading = load(key);
    known.set(name, loading);
    loading.catch(() => known.get(name) === loading && known.delete(name));
    return loading;
  };
}
